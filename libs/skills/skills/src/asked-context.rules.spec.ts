import { CATALOGUE } from './catalogue/index-of-themes';
import { unasked } from './asked-context.rules';
import { SkillDetector } from './skill-detection.rules';

const named = (text: string, language: 'fr' | 'en', preferred: boolean) => ({ text, language, preferred });
const detector = new SkillDetector(
  CATALOGUE.flatMap((theme) => theme.skills).map(({ code, fr, en, synonymsFr, synonymsEn }) => ({
    id: code,
    labels: [
      named(fr, 'fr', true),
      named(en, 'en', true),
      ...synonymsFr.map((text) => named(text, 'fr', false)),
      ...synonymsEn.map((text) => named(text, 'en', false)),
    ],
  })),
);
const read = (text: string) => detector.detect(text).map(({ skillId }) => skillId);

/** A sentence, one of the skills it asks for (by code, « | » between them; none: left open), what it does not ask for. */
type Sentence = readonly [text: string, asked: string, unasked: string];

// prettier-ignore
const HAS: readonly Sentence[] = [
  ["Nous sommes 14, tournage et fraisage. Je ne trouve personne pour encadrer l'équipe.", '', 'production/machining'],
  ['On fait de la chaudronnerie et de la tôlerie. Il nous faut un coup de main sur la trésorerie.', 'finance/cash-flow', 'production/welding-metalwork'],
  ["Nous sommes une entreprise de menuiserie de neuf personnes, et nous cherchons de l'aide pour refaire notre site internet.", 'marketing/website', 'production/wood-processing'],
  ["Notre métier : l'injection plastique. Un client exige la certification ISO 9001.", 'quality/iso-9001', 'production/plastics-composites'],
  ['Nous avons deux tours et une commande numérique. Les réglages sont trop longs.', '', 'production/machining'],
  ['Je suis boulanger, je voudrais vendre en ligne.', 'marketing/e-commerce', 'hospitality-food/food-processing'],
  ['PME spécialisée dans le traitement de surface, nous voulons exporter en Allemagne.', 'export/export-strategy', 'production/surface-treatment'],
  ["Nous avons déjà un comptable ; ce qui nous manque, c'est quelqu'un pour le recrutement.", 'hr/recruitment', 'finance/accounting'],
  ['On a déjà un CRM et un site internet, il nous faut de la prospection.', 'sales/prospecting', 'sales/crm|marketing/website'],
  ["Atelier de soudure à Ugine. Besoin d'aide pour le document unique.", 'hse/risk-assessment', 'production/welding-metalwork'],
  ["Nous fabriquons des moules d'injection et nous cherchons un commercial.", '', 'production/plastics-composites'],
  ['Nous vendons des robots de production. Nous voudrions un plan de communication.', 'marketing/communication-plan', 'production/automation'],
  ["Nous sommes quinze soudeurs et chaudronniers, et les impayés s'accumulent.", 'finance/debt-collection', 'production/welding-metalwork'],
  ["Notre savoir-faire, c'est la métrologie. Comment fixer nos prix ?", 'sales/pricing', 'quality/metrology'],
  ['We are a machine shop of twelve people and we struggle with late payers.', 'finance/debt-collection', 'production/machining'],
  ['We make injection moulds. We want to sell in Germany.', 'export/export-strategy', 'production/plastics-composites'],
  ['We already have an accountant, we need help with recruitment.', 'hr/recruitment', 'finance/accounting'],
  ['Our trade is welding. We would like an ISO 9001 certification.', 'quality/iso-9001', 'production/welding-metalwork'],
  ['I am a joiner and I need a new website.', 'marketing/website', 'production/wood-processing'],
];

// prettier-ignore
const DENIED: readonly Sentence[] = [
  ["Pas besoin de comptable, mais de quelqu'un qui connaisse le contrôle de gestion.", 'finance/management-control', 'finance/accounting'],
  ["Nous n'avons pas besoin d'aide en comptabilité. Il nous faut quelqu'un pour la maintenance préventive.", 'production/preventive-maintenance', 'finance/accounting'],
  ["Ce n’est pas un problème de recrutement, c'est le turnover du personnel.", 'hr/retention', 'hr/recruitment'],
  ["Le recrutement n'est pas le problème ; la gestion des stocks, oui.", 'supply-chain/inventory-management', 'hr/recruitment'],
  ['On ne cherche pas à exporter, seulement à mieux tenir la trésorerie.', 'finance/cash-flow', 'export/export-strategy'],
  ['Je ne veux pas de site internet. Je veux une plaquette.', 'marketing/graphic-design', 'marketing/website'],
  ["Aucun besoin en marketing. Par contre l'ordonnancement est à revoir.", 'production/production-scheduling', 'marketing/marketing-strategy'],
  ["Il ne s'agit pas de lever des fonds, mais de négocier avec la banque.", 'finance/bank-relations', 'finance/fundraising'],
  ['Pas question de licencier ; nous voulons organiser la formation interne.', 'hr/in-house-training', 'legal/dismissal'],
  ["Notre souci n'est pas la qualité mais les délais de paiement.", 'finance/working-capital', 'quality/quality-management'],
  ['Nous ne voulons plus de sous-traitance, plutôt former les salariés.', 'hr/training-plan', 'supply-chain/subcontracting'],
  ["We don't need a lawyer, we need a salesperson's eye on pricing.", 'sales/pricing', 'legal/legal-advice'],
  ['It is not a recruitment problem, people leave: staff retention.', 'hr/retention', 'hr/recruitment'],
  ['We are not looking for investors but for a bank loan.', 'finance/bank-relations', 'finance/fundraising'],
  ['No need for marketing; cash flow is what worries us.', 'finance/cash-flow', 'marketing/marketing-strategy'],
  ['Quality is not the issue. Our production planning is.', 'production/production-scheduling', 'quality/quality-management'],
];

// prettier-ignore
const SENSE: readonly Sentence[] = [
  ['Exporter nos fichiers Excel vers un autre logiciel', 'digital/spreadsheets', 'export/export-strategy'],
  ["Le directeur du SI et la DSI demandent si l'on peut former", '', 'digital/information-system'],
  ["Nous importons nos contacts dans l'agenda, c'est long.", '', 'export/import-sourcing'],
];

// prettier-ignore
const ASKED: readonly Sentence[] = [
  ["Nous n'arrivons pas à recruter de soudeurs.", 'hr/recruitment|hr/recruit-technicians', ''],
  ["Nous n'avons pas de site internet.", 'marketing/website', ''],
  ['On a un problème de trésorerie.', 'finance/cash-flow', ''],
  ['Nous avons des impayés.', 'finance/debt-collection', ''],
  ['Nous ne savons pas exporter.', 'export/export-strategy', ''],
  ["On ne s'en sort plus avec la paperasse.", 'management/administrative-efficiency', ''],
  ['La boîte repose sur une seule personne.', 'management/delegation', ''],
  ['Mes gars se font mal au dos.', 'hse/ergonomics', ''],
  ['La banque ne suit pas.', 'finance/bank-relations', ''],
  ['Notre BFR explose.', 'finance/working-capital', ''],
  ['Il faut faire tourner deux équipes à partir de mars.', 'production/shift-work', ''],
  ['On veut passer à la facture électronique.', 'finance/e-invoicing', ''],
  ["On n'a plus de tréso à la fin du mois.", 'finance/cash-flow', ''],
  ["Trop d'accidents du travail cette année.", 'hse/accident-prevention', ''],
  ["Nous sommes débordés par l'administratif.", 'management/administrative-efficiency|management/time-management', ''],
  ["Mise en place d'un ERP dans une PME de trente personnes", 'digital/erp', ''],
  ["Former mes chefs d'équipe au management de proximité", 'management/first-line-management', ''],
  ['We cannot find welders.', 'hr/recruit-technicians|hr/recruitment', ''],
  ['We have no website.', 'marketing/website', ''],
  ['We have unpaid invoices.', 'finance/debt-collection', ''],
  ['Nobody answers our ads.', 'hr/job-advert', ''],
  ['The bank turned us down.', 'finance/bank-relations', ''],
  ['Backs hurt in our warehouse.', 'hse/ergonomics', ''],
];

// prettier-ignore
const NOTHING: readonly Sentence[] = [
  ['Bonjour, nous sommes installés à Moutiers depuis vingt ans et nos clients nous connaissent bien.', '', ''],
  ["L'ambiance est bonne, l'équipe est jeune, et la production suit.", '', ''],
];

const check = (text: string, asked: string, notAsked: string) => {
  const found = read(text);
  if (asked) expect(found.filter((code) => asked.split('|').includes(code))).not.toEqual([]);
  expect(found.filter((code) => notAsked.split('|').includes(code))).toEqual([]);
};
describe('what a firm is, does or has', () => {
  it.each(HAS)('%s', check);
});
describe('what a firm says it does not need', () => {
  it.each(DENIED)('%s', check);
});
describe('words that mean something else here', () => {
  it.each(SENSE)('%s', check);
});
describe('what is asked, though it sounds like one of these', () => {
  it.each(ASKED)('%s', check);
});
describe('what asks nothing', () => {
  it.each(NOTHING)('%s', (text) => expect(read(text)).toEqual([]));
});

it('reads the names of the catalogue that look like a presentation', () => {
  for (const text of [
    'Commerce de détail',
    'Agence de voyages',
    "Société d'affacturage",
    'On fait les urgences',
  ])
    expect(unasked(text).every(({ start }) => start > 0)).toBe(true);
});

it('reads 20,000 characters of any kind', () => {
  for (const piece of [
    'pas besoin de ',
    'nous sommes une ',
    'recruter ',
    "n'est pas le problème ",
    'on a déjà un ',
  ])
    expect(unasked(piece.repeat(Math.ceil(20_000 / piece.length))).length).toBeGreaterThan(0);
});
