import { useLocale } from '../../../i18n/locale';
import { useWords } from '../../../i18n/dictionary';
import { now } from '../../../i18n/now';
import { DateField } from '../../../design/date-field';
import { RadioGroup } from '../../../design/radio-group';
import { Select } from '../../../design/select';
import { TextArea } from '../../../design/text-area';
import type { TypedWords } from './approval-words';
import { needWords } from './need-words';

/** As the contract has it. */
const WHY_YOU_LENGTH_MAX = 300;
const WORDS_LENGTH_MAX = 800;
/** Half hours of a working day. */
const TIMES = Array.from({ length: 22 }, (_, index) => {
  const hour = String(8 + Math.floor(index / 2)).padStart(2, '0');
  return `${hour}:${index % 2 === 0 ? '00' : '30'}`;
});

interface ApprovalFieldsProps {
  /** The volunteer's name. */
  who: string;
  typed: TypedWords;
  onType(typed: TypedWords): void;
  /** Nobody is asked without a sentence. */
  reasonNeeded: boolean;
  /** Both are introduced at once: there is a call to propose. */
  withCall: boolean;
}

/** What the animator says of her own in the mails of an approval. */
export function ApprovalFields({ who, typed, onType, reasonNeeded, withCall }: ApprovalFieldsProps) {
  const w = useWords(needWords).approve;
  const { locale } = useLocale();
  const tell = (time: string) => (locale === 'fr' ? time.replace(':00', ' h').replace(':', ' h ') : time);
  return (
    <>
      <TextArea
        label={w.words}
        hint={w.wordsHint}
        optional
        rows={3}
        maxLength={WORDS_LENGTH_MAX}
        value={typed.words}
        onChange={(words) => onType({ ...typed, words })}
      />
      {withCall && (
        <RadioGroup
          label={w.call}
          choices={[
            { id: 'usual', label: w.calls.usual, detail: w.callUsual },
            { id: 'chosen', label: w.calls.chosen },
            { id: 'none', label: w.calls.none, detail: w.callNone },
          ]}
          value={typed.call}
          onChange={(call) => onType({ ...typed, call })}
        />
      )}
      {withCall && typed.call === 'chosen' && (
        <>
          <DateField
            label={w.callDay}
            min={now().toISOString().slice(0, 10)}
            value={typed.day}
            onChange={(day) => onType({ ...typed, day })}
          />
          <Select
            label={w.callTime}
            width="short"
            choices={TIMES.map((time) => ({ id: time, label: tell(time) }))}
            value={typed.time}
            onChange={(time) => onType({ ...typed, time })}
          />
        </>
      )}
      <TextArea
        label={w.whyYou(who)}
        hint={w.whyYouHint}
        optional={!reasonNeeded}
        rows={2}
        maxLength={WHY_YOU_LENGTH_MAX}
        value={typed.whyYou}
        onChange={(whyYou) => onType({ ...typed, whyYou })}
      />
    </>
  );
}
