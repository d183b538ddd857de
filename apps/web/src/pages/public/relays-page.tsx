import { readSource, SOURCE_PARAMETER, type Territory } from '@alize/contracts';
import { useState, useSyncExternalStore } from 'react';
import { useSearchParams } from 'react-router';
import { FileLink } from '../../design/file-link';
import { Sheet } from '../../design/sheet';
import { Stack } from '../../design/stack';
import { TextField } from '../../design/text-field';
import { useWords } from '../../i18n/dictionary';
import { useLocale } from '../../i18n/locale';
import { ToCopy } from '../../parts/to-copy';
import { relayWords } from './relay-words';
import styles from './relays.module.css';
import { TerritoryNotice } from './territory-notice';

const FRAME_HEIGHT_PX = 320;
const FIGURES_HEIGHT_PX = 560;

/** For who sends firms here: a link that says who sent them, and things to show. */
export default function RelaysPage() {
  const w = useWords(relayWords);
  return (
    <TerritoryNotice at="relays" title={w.title} lead={w.lead} which={w.which}>
      {({ territory }) => <Kit territory={territory} />}
    </TerritoryNotice>
  );
}

function Kit({ territory: { code, name } }: { territory: Territory }) {
  const w = useWords(relayWords);
  const { locale } = useLocale();
  const [search] = useSearchParams();
  const [typed, setTyped] = useState<string>();
  const origin = useOrigin();
  // The server writes the page for all: it knows neither what follows the « ? » nor by which name it was reached.
  const asked = origin ? (search.get(SOURCE_PARAMETER) ?? '') : '';
  const source = readSource(typed ?? asked);
  const plain = source ? `?${SOURCE_PARAMETER}=${source}` : '';
  const spoken = `${plain ? `${plain}&` : '?'}lang=${locale}`;
  const link = `${origin}/t/${code}/need${plain}`;
  const figures = `<iframe src="${origin}/embed/${code}/impact?lang=${locale}" title="${w.seeFigures(name)}" width="100%" height="${FIGURES_HEIGHT_PX}" style="border:0" loading="lazy"></iframe>`;
  const frame = `<iframe src="${origin}/embed/${code}${spoken.replace('&', '&amp;')}" title="${w.frame(name)}" width="100%" height="${FRAME_HEIGHT_PX}" style="border:0" loading="lazy"></iframe>`;
  return (
    <>
      <Sheet title={w.you}>
        <TextField
          label={w.source}
          hint={w.sourceHint}
          value={typed ?? asked}
          onChange={setTyped}
          width="medium"
          maxLength={60}
        />
      </Sheet>
      <Sheet title={w.link}>
        <p>{w.linkText}</p>
        <ToCopy name={w.link} text={link} />
      </Sheet>
      <Sheet title={w.poster}>
        <div className={styles.poster}>
          <img src={`/qr/${code}${plain}`} alt={w.qr} width="144" height="144" className={styles.qr} />
          <Stack gap={2}>
            <p>{w.posterText}</p>
            <Stack row gap={1}>
              <FileLink href={`/poster/${code}${spoken}`} opens>
                {w.openPoster}
              </FileLink>
              <FileLink href={`/qr/${code}${plain}`}>{w.saveQr}</FileLink>
            </Stack>
          </Stack>
        </div>
      </Sheet>
      <Sheet title={w.paragraph}>
        <p>{w.paragraphText}</p>
        <ToCopy name={w.paragraph} text={w.article(name, link)} />
      </Sheet>
      <Sheet title={w.embed}>
        <p>{w.embedText}</p>
        <ToCopy name={w.embed} text={frame} code />
      </Sheet>
      <Sheet title={w.figures}>
        <p>
          {w.figuresText} <a href={`/impact/${code}?lang=${locale}`}>{w.seeFigures(name)}</a>
        </p>
        <ToCopy name={w.figures} text={figures} code />
      </Sheet>
    </>
  );
}

/** Of this site; nothing while the server writes the page. */
const useOrigin = (): string =>
  useSyncExternalStore(
    () => () => undefined,
    () => window.location.origin,
    () => '',
  );
