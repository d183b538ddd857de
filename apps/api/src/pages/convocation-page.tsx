import { type CommitteeSession, ConflictGround, euros, type Locale, momentInWords } from '@alize/contracts';
import { typeset } from '@alize/notifications';
import { ActionForm, renderPage } from './page-layout';

export interface ConvocationPageOptions {
  locale: Locale;
  session: CommitteeSession;
  memberId: string;
  territoryName: string;
  token: string;
  action: string;
  alternateUrl: string;
  /** What was just done, in a sentence. */
  done?: string;
}

const words = {
  fr: {
    title: (when: string) => `Comité du ${when}`,
    where: 'Lieu',
    yes: 'Je viens',
    no: 'Je ne viens pas',
    said: { yes: 'Vous avez répondu que vous venez.', no: 'Vous avez répondu que vous ne venez pas.' },
    none: 'Venez-vous ?',
    proxy: 'Donner pouvoir à',
    give: 'Donner pouvoir',
    given: (name: string) => `Pouvoir donné à ${name}.`,
    takeBack: 'Reprendre mon pouvoir',
    agenda: 'Ordre du jour',
    asks: (money: string) => `demande ${money}`,
    link: 'Vous avez un lien avec l’une de ces entreprises ?',
    linkText:
      'Dites-le ici : vous vous retirez de ce point, n’en recevez pas le dossier et ne votez pas. Le procès-verbal note le retrait, pas vos raisons.',
    firm: 'Entreprise',
    ground: 'Votre lien',
    aside: 'Je me retire de ce point',
    isAside: 'vous vous retirez de ce point',
    papers: 'Pour lire les dossiers et voter, connectez-vous avec votre adresse e-mail.',
    signIn: 'Ouvrir la séance',
    grounds: {
      employer: 'J’y travaille, ou j’y ai travaillé',
      client_or_supplier: 'Client ou fournisseur',
      bank_of_the_firm: 'Banque de l’entreprise',
      family: 'Lien familial',
      competitor: 'Concurrent',
      shareholder: 'Actionnaire',
      adviser: 'Conseil de l’entreprise',
      other: 'Autre',
    },
  },
  en: {
    title: (when: string) => `Committee of ${when}`,
    where: 'Place',
    yes: 'I come',
    no: 'I do not come',
    said: { yes: 'You answered that you come.', no: 'You answered that you do not come.' },
    none: 'Do you come?',
    proxy: 'Give my proxy to',
    give: 'Give my proxy',
    given: (name: string) => `Proxy given to ${name}.`,
    takeBack: 'Take my proxy back',
    agenda: 'Agenda',
    asks: (money: string) => `asks ${money}`,
    link: 'Do you have anything to do with one of these firms?',
    linkText:
      'Say so here: you stand aside from it, get none of its papers and do not vote. The minutes note that you did, not why.',
    firm: 'Firm',
    ground: 'What you have to do with it',
    aside: 'I stand aside from this item',
    isAside: 'you stand aside from this item',
    papers: 'To read the requests and vote, sign in with your e-mail address.',
    signIn: 'Open the session',
    grounds: {
      employer: 'I work there, or did',
      client_or_supplier: 'Client or supplier',
      bank_of_the_firm: 'Bank of the firm',
      family: 'Family',
      competitor: 'Competitor',
      shareholder: 'Shareholder',
      adviser: 'Adviser of the firm',
      other: 'Other',
    },
  },
};

/** What a member answers without an account: whether they come, who votes for them, from what they stand aside. */
export function convocationPage(options: ConvocationPageOptions): string {
  const { locale, session, memberId, territoryName, token, action, alternateUrl, done } = options;
  const w = words[locale];
  const say = (text: string) => typeset(text, locale);
  const me = session.members.find(({ id }) => id === memberId);
  const others = session.members.filter(({ id, voting }) => voting && id !== memberId);
  const open = session.items.filter(({ standsAside }) => !standsAside);
  return renderPage({
    locale,
    title: w.title(momentInWords(new Date(session.startsAt), locale)),
    territoryName,
    alternateUrl,
    children: (
      <>
        {done && (
          <p className="fault" role="status">
            {say(done)}
          </p>
        )}
        {session.place && <p>{say(`${w.where} : ${session.place}`)}</p>}
        <p>{say(me?.response ? w.said[me.response] : w.none)}</p>
        <ActionForm action={action} token={token}>
          <button className="button" name="act" value="yes">
            {w.yes}
          </button>{' '}
          <button className="button second" name="act" value="no">
            {w.no}
          </button>
        </ActionForm>
        {me?.response === 'no' && me.voting && me.proxyTo && (
          <ActionForm action={action} token={token}>
            <p>{say(w.given(me.proxyTo))}</p>
            <button className="button second" name="act" value="no-proxy">
              {w.takeBack}
            </button>
          </ActionForm>
        )}
        {me?.response === 'no' && me.voting && !me.proxyTo && (
          <ActionForm action={action} token={token}>
            <label htmlFor="holder">{w.proxy}</label>
            <select id="holder" name="holderId">
              {others.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
            <button className="button second" name="act" value="proxy">
              {w.give}
            </button>
          </ActionForm>
        )}
        <h2>{w.agenda}</h2>
        <ol>
          {session.items.map(({ id, firm, title, dossier, standsAside }) => (
            <li key={id}>
              {say(`${firm} : ${title}`)}
              {dossier && `, ${w.asks(euros(dossier.amountAskedCents, locale))}`}
              {standsAside && ` (${w.isAside})`}
            </li>
          ))}
        </ol>
        <p>{say(w.papers)}</p>
        <a className="button second" href={`/committee/${session.id}`}>
          {w.signIn}
        </a>
        {open.length > 0 && (
          <section className="no" aria-labelledby="aside">
            <h2 id="aside">{say(w.link)}</h2>
            <p className="quiet">{say(w.linkText)}</p>
            <ActionForm action={action} token={token}>
              <label htmlFor="firm">{w.firm}</label>
              <select id="firm" name="applicationId">
                {open.map(({ applicationId, firm, title }) => (
                  <option key={applicationId} value={applicationId}>
                    {say(`${firm} : ${title}`)}
                  </option>
                ))}
              </select>
              <label htmlFor="ground">{w.ground}</label>
              <select id="ground" name="ground">
                {ConflictGround.options.map((ground) => (
                  <option key={ground} value={ground}>
                    {w.grounds[ground]}
                  </option>
                ))}
              </select>
              <button className="button second" name="act" value="aside">
                {w.aside}
              </button>
            </ActionForm>
          </section>
        )}
      </>
    ),
  });
}
