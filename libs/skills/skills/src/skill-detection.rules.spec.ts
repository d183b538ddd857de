import { OWN_CONCEPTS } from './catalogue/own-concepts';
import { CATALOGUE } from './catalogue/index-of-themes';
import { type DetectableSkill, SkillDetector } from './skill-detection.rules';

/** `id: preferred | synonym | … / English preferred | synonym`. */
function skill(line: string): DetectableSkill {
  const [, id = '', labels = ''] = /^([^:]+): (.*)$/.exec(line) ?? [];
  const [french = '', english = ''] = labels.split(' / ');
  const list = (text: string, language: 'fr' | 'en') =>
    text
      .split(' | ')
      .filter((label) => label !== '')
      .map((label, index) => ({ text: label, language, preferred: index === 0 }));
  return { id, labels: [...list(french, 'fr'), ...list(english, 'en')] };
}

const detector = new SkillDetector(
  [
    'iso9001: Certification ISO 9001 | ISO 9001 | norme ISO 9001 / ISO 9001 certification',
    'iso14001: Certification ISO 14001 | ISO 14001 / ISO 14001 certification',
    'qse: Management QSE | qualité, sécurité et environnement / QHSE management',
    'recruitment: Recrutement | recruter / Recruitment | hiring',
    'hr: Gestion des ressources humaines | RH / Human resources management',
    'production: Gestion de production | ordonnancement / Production management',
    'stocks: Gestion des stocks / Inventory management',
    'sales: Développement commercial | vente / Business development',
    'purchasing: Achats | sourcing fournisseurs / Purchasing',
    'export: Export | exportation / Export | selling abroad',
    'accounting: Comptabilité | comptabilité analytique / Accounting',
    'audit: Audit / Audit',
    'internal-audit: Audit interne / Internal audit',
    'outsourcing: Sous-traitance / Outsourcing',
    'soft-skills: Savoir-être / Soft skills',
    'is: Système d’information | SI / Information system',
    'erp: Progiciel de gestion intégré (ERP) / Enterprise resource planning',
    'website: Création et refonte de site internet / Website creation and redesign',
    'it-support: Assistance informatique / IT support',
    'rd: Recherche et développement / Research and development',
    'five-s: Méthode 5S | 5S / 5S',
  ].map(skill),
);

const found = (text: string) => detector.detect(text).map(({ skillId }) => skillId);
const only = (text: string) => detector.detect(text).map(({ skillId, matched }) => [skillId, matched]);

describe('what people write', () => {
  it.each([
    ['mettre en place la norme ISO 9001', 'iso9001', 'norme ISO 9001'],
    ['Nous visons une certification à la norme ISO9001', 'iso9001', 'certification à la norme ISO9001'],
    ['une démarche qse', 'qse', undefined],
    ['Qualité, sécurité, environnement : tout est à faire', 'qse', 'Qualité, sécurité, environnement'],
    ['nous recrutons deux personnes', 'recruitment', 'recrutons'],
    ['réorganiser nos RH', 'hr', 'RH'],
    ['gérer les ressources humaines', 'hr', 'gérer les ressources humaines'],
    ['mieux gérer notre production', 'production', 'gérer notre production'],
    ["développer l'activité commerciale", 'sales', "développer l'activité commerciale"],
    ['acheter moins cher', 'purchasing', 'acheter'],
    ['nous voulons exporter en Suisse', 'export', 'exporter'],
    ['tenir la compta', 'accounting', 'compta'],
    ['une compta analytique', 'accounting', 'compta analytique'],
    ['de la sous-traitance', 'outsourcing', 'sous-traitance'],
    ['en soustraitance', 'outsourcing', 'soustraitance'],
    ['notre SI est vieux', 'is', 'SI'],
    ['un ERP pour l’atelier', 'erp', 'ERP'],
    ['la refonte de notre site internet', 'website', 'refonte de notre site internet'],
    ['une équipe de R & D', 'rd', 'R & D'],
    ['passer aux 5s', 'five-s', '5s'],
    ['NOUS CHERCHONS À RECRUTER DES VENDEURS', 'recruitment', 'RECRUTER'],
  ])('%s', (text, id, matched) => {
    const match = detector.detect(text).find(({ skillId }) => skillId === id);
    expect(match && text.slice(match.start, match.end)).toBe(match?.matched);
    expect([id, match?.matched]).toEqual([match?.skillId, matched ?? match?.matched]);
  });

  it.each([
    ['We need help hiring two welders', 'recruitment'],
    ['Our production is badly managed', 'production'],
    ['We would like an ISO 9001 certification', 'iso9001'],
    ['IT support for a small office', 'it-support'],
    ['selling abroad is new for us', 'export'],
  ])('English: %s', (text, id) => expect(found(text)).toContain(id));

  it.each([
    ['certifcation iso 9001', 'iso9001'],
    ['obtenir la certificaton iso 14001', 'iso14001'],
    ['le recrutment', 'recruitment'],
    ['un gros besoin de recurtement', 'recruitment'],
    ['comtpabilité', 'accounting'],
    ['gestoin de la producton', 'production'],
    ['exprot vers la Suisse', 'export'],
    ['Developement comercial', 'sales'],
  ])('typing errors: %s', (text, id) => expect(found(text)).toEqual([id]));

  it('reads a long text to its last sentence', () => {
    const story =
      'Notre menuiserie, reprise par mon père, emploie neuf personnes et travaille surtout en Savoie. ';
    const text = `${story.repeat(30)}Nous aimerions quelqu'un pour nous aider à certifier l'atelier iso 9001.`;
    expect(text.split(' ').length).toBeGreaterThan(400);
    expect(only(text)).toEqual([['iso9001', "certifier l'atelier iso 9001"]]);
  });
});

describe('what is not there', () => {
  it.each([
    "Nous sommes une entreprise familiale de Savoie, créée en 1962 par mon grand-père. L'ambiance est bonne.",
    'Bonjour, merci pour votre appel. Je reste disponible si besoin la semaine prochaine. Cordialement, M. Achard',
    'Nous cherchons un expert reconnu, c’est important pour nous',
    'il faut savoir se taire, et être patient',
    'si vous avez le temps, it support us a lot',
    'Notre production est stable. La gestion suit.',
    'Notre production est stable, gestion comprise',
    'des traitances',
    'la norme 9002, ou 14002',
    'contactez-nous sur www.recrutement-export.fr ou achats@sous-traitance.com',
  ])('%s', (text) => expect(found(text)).toEqual([]));

  it('does not take a name for a misspelt word', () => {
    expect(found('Le site de Audix et la société Exporn, à Chambéry')).toEqual([]);
  });
});

describe('which wording wins', () => {
  it('gives the longer label the words of a shorter one', () => {
    expect(only('un audit interne')).toEqual([['internal-audit', 'audit interne']]);
    expect(found('un audit interne, puis un audit de nos clients')).toEqual(['internal-audit', 'audit']);
  });

  it('keeps two skills that share one word only', () => {
    expect(found('gestion des stocks et de la production').sort()).toEqual(['production', 'stocks']);
  });

  it('returns both skills of a shared label, in the order of their ids', () => {
    const twins = new SkillDetector([skill('b: Lean management'), skill('a: Lean management')]);
    expect(twins.detect('du lean management').map(({ skillId }) => skillId)).toEqual(['a', 'b']);
  });

  it('is surer of a preferred label than of a synonym, of the exact word than of an inflected or misspelt one', () => {
    const confidence = (text: string, id: string) =>
      detector.detect(text).find((one) => one.skillId === id)?.confidence;
    const falling = [
      confidence('Recrutement', 'recruitment'),
      confidence('recruter', 'recruitment'),
      confidence('le recrutment', 'recruitment'),
    ];
    expect(falling).toEqual([...falling].sort((a, b) => Number(b) - Number(a)));
    expect(new Set(falling).size).toBe(3);
    expect(confidence('Certification ISO 9001', 'iso9001')).toBeGreaterThan(
      Number(confidence('ISO 9001', 'iso9001')),
    );
    for (const { confidence: sure } of detector.detect('recruter, exporter, auditer, acheter')) {
      expect(sure).toBeGreaterThan(0);
      expect(sure).toBeLessThanOrEqual(1);
    }
  });

  it('answers once per skill, the surest first, as many as asked', () => {
    const text = 'export, exporter, exportation, Recrutement, ISO 9001';
    expect(found(text)).toHaveLength(3);
    expect(detector.detect(text, { limit: 2 })).toEqual(detector.detect(text).slice(0, 2));
    expect(detector.detect(text)).toEqual(detector.detect(text));
  });
});

describe('hostile texts', () => {
  const fill = (piece: string) => piece.repeat(Math.ceil(20_000 / piece.length)).slice(0, 20_000);

  it.each([
    ['a ', []],
    ['a', []],
    ['a-', []],
    ['a.', []],
    ['a&', []],
    ['\n ', []],
    ['e\u0301', []],
    ['recrutment ', ['recruitment']],
    ['gestion production ', ['production']],
    ['RH ', ['hr']],
  ])('20,000 characters of %j are read, each skill found once', (piece, ids) => {
    expect(found(fill(piece))).toEqual(ids);
  });

  it('reads nothing from nothing', () => {
    for (const text of ['', ' ', '…!?', '\u0000', '😀 👍🏽']) expect(detector.detect(text)).toEqual([]);
    expect(new SkillDetector([]).detect('recrutement')).toEqual([]);
  });
});

describe('our catalogue', () => {
  const catalogue = new SkillDetector(OWN_CONCEPTS);

  it.each([
    ['Notre client exige la certifcation iso 9001 avant la fin de l’année.', ['quality/iso-9001']],
    ['Besoin d’aide pour le recrutment d’un chef d’équipe.', ['hr/recruitment']],
    [
      'Faire un plan de trésorerie et négocier avec la banque.',
      ['finance/cash-flow', 'finance/bank-relations'],
    ],
    ['Un coup de main en compta analytique, calcul des coûts de revient', ['finance/cost-price']],
    ['refonte de notre site internet et vente en ligne', ['marketing/website', 'marketing/e-commerce']],
    ['Nous souhaitons exporter vers la Suisse et l’Allemagne', ['export/export-strategy']],
    ['Our workshop layout is a mess: we need lean and 5S', ['production/plant-layout', 'production/five-s']],
    ['We want to recruit staff and comply with GDPR', ['hr/recruitment', 'digital/gdpr']],
  ])('%s', (text, ids) => {
    const best = catalogue.detect(text, { limit: 5 }).map(({ skillId }) => skillId);
    expect(best).toEqual(expect.arrayContaining(ids));
  });

  it.each([
    'On a repris la boutique en mars, le notaire, la banque, tout ça c’est réglé, et elle tourne.',
    'La voiture date de ma mère, j’en ai acheté une petite à côté et depuis tout le monde est content.',
  ])('takes no single word said in passing for a name: %s', (text) =>
    expect(catalogue.detect(text)).toEqual([]),
  );

  it('finds nothing in a firm that presents itself', () => {
    const text = `Nous sommes une entreprise familiale de Savoie, fondée en 1962 par mon grand-père. Nous comptons douze
      salariés et travaillons pour des clients de toute la région. L'ambiance est bonne et nos locaux sont grands.
      Mon fils m'a rejoint il y a trois ans. Je vous remercie de votre appel de mardi.`;
    expect(catalogue.detect(text)).toEqual([]);
  });

  it('finds each skill by each of its own labels', () => {
    const lost = CATALOGUE.flatMap((theme) => theme.skills).flatMap((one) =>
      [one.fr, one.en, ...one.synonymsFr, ...one.synonymsEn].filter(
        (label) => !catalogue.detect(label).some(({ skillId }) => skillId === one.code),
      ),
    );
    expect(lost).toEqual([]);
  });
});
