import { Button } from '../design/button';
import { dictionary, useWords } from '../i18n/dictionary';

const words = dictionary({ more: 'Afficher la suite' }, { more: 'Show more' });

interface MoreButtonProps {
  list: { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage(): Promise<unknown> };
}

/** The next page of a list, under what is there. */
export function MoreButton({ list }: MoreButtonProps) {
  const w = useWords(words);
  if (!list.hasNextPage) return null;
  return (
    <div>
      <Button isPending={list.isFetchingNextPage} onPress={() => void list.fetchNextPage()}>
        {w.more}
      </Button>
    </div>
  );
}
