import { useMutation } from '@tanstack/react-query';
import { noteMissingSkill } from '../../../api/missing-skills';
import { say } from '../../../design/toast-queue';
import { dictionary, useWords } from '../../../i18n/dictionary';

const words = dictionary(
  { noted: (said: string) => `« ${said} » est noté : l’administration du catalogue s’en occupe.` },
  { noted: (said: string) => `“${said}” is noted: whoever looks after the catalogue will settle it.` },
);

/** Notes at once, for whoever looks after the catalogue, that it lacks what this need asks for. */
export function useNoteMissing(needId: string): (said: string) => void {
  const w = useWords(words);
  const { mutate } = useMutation({
    mutationFn: (said: string) => noteMissingSkill({ words: said.slice(0, 120), needId }),
    onSuccess: (_, said) => say(w.noted(said)),
    onError: (error) => say(error.message),
  });
  return mutate;
}
