import { createServer, type RequestListener, type Server, type ServerResponse } from 'node:http';
import { testConfig } from '../../../../../test/support/test-config';
import { CompanyRegister } from './company-register';

const SIRET = '90000005000014';
const KNOWN = JSON.stringify({ results: [{ nom_complet: 'Atelier Rochaix', siege: { siret: SIRET } }] });

describe('the register of companies', () => {
  const servers: Server[] = [];
  /** Asks one that answers so. */
  const ask = async (answer: RequestListener, words?: string) => {
    const server = createServer(answer);
    servers.push(server);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    const port = typeof address === 'object' ? address?.port : undefined;
    const config = { ...testConfig('postgres://db/x'), companyRegisterUrl: `http://127.0.0.1:${port}` };
    const register = new CompanyRegister(config);
    return words === undefined ? register.find(SIRET) : register.search(words);
  };
  afterAll(() => {
    for (const server of servers) server.close().closeAllConnections();
  });

  it('tells what it knows of a company', async () => {
    const found = await ask((_, reply) => reply.end(KNOWN));
    expect(found).toMatchObject({ answered: true, company: { name: 'Atelier Rochaix' } });
  });

  it('has not answered when it sends us elsewhere', async () => {
    let followed = false;
    const found = await ask((request, reply) => {
      if (request.url === '/elsewhere') followed = true;
      reply.writeHead(302, { location: '/elsewhere' }).end(KNOWN);
    });
    expect([found, followed]).toEqual([{ answered: false, company: null, candidates: [] }, false]);
  });

  it('is not read to the end when it does not stop', async () => {
    let stopped = false;
    const found = await ask((_, reply) => {
      reply.on('close', () => (stopped = true));
      const more = (): void => {
        while (!stopped && reply.write(' '.repeat(65_536)));
        reply.once('drain', more);
      };
      more();
    });
    expect(found).toEqual({ answered: false, company: null, candidates: [] });
  });

  const place = {
    ...{ siret: SIRET, commune: '73065', libelle_commune: 'CHAMBERY', tranche_effectif_salarie: '11' },
    ...{ etat_administratif: 'A', statut_diffusion_etablissement: 'O' },
  };
  const firm = { nom_complet: 'ATELIER ROCHAIX', activite_principale: '25.62B', etat_administratif: 'A' };
  const answering = (more: { firm?: object; place?: object }) => (_: unknown, reply: ServerResponse) =>
    reply.end(JSON.stringify({ results: [{ ...firm, ...more.firm, siege: { ...place, ...more.place } }] }));

  it.each<[string, { firm?: object; place?: object }, object]>([
    ['sets capital letters right', {}, { name: 'Atelier Rochaix', nafSection: 'C', headcountBand: '10-19' }],
    ['keeps the code and its version', {}, { nafCode: '25.62B', nafVersion: 'NAFRev2', state: 'open' }],
    [
      'has no name of a firm that hides it',
      { firm: { nom_complet: '[NON-DIFFUSIBLE]', statut_diffusion: 'P' } },
      { name: null, hidden: true, communeCode: '73065' },
    ],
    [
      'has no name of a person that hides it',
      { firm: { nom_complet: '[NON-DIFFUSIBLE] [NON-DIFFUSIBLE]', statut_diffusion: 'N' } },
      { name: null, hidden: true },
    ],
    [
      'has no commune that is hidden',
      { place: { commune: '[NON-DIFFUSIBLE]', libelle_commune: '[NON-DIFFUSIBLE]' } },
      { communeCode: null, communeName: null, name: 'Atelier Rochaix' },
    ],
    [
      'tells a closed place',
      { place: { etat_administratif: 'F', date_fermeture: '2024-06-30' } },
      { state: 'closed', closedOn: '2024-06-30' },
    ],
    [
      'tells a closed place without a day',
      { place: { etat_administratif: 'F' } },
      { state: 'closed', closedOn: null },
    ],
    [
      'tells a ceased firm',
      { firm: { etat_administratif: 'C', date_fermeture: '2023-01-31' } },
      { state: 'ceased', closedOn: '2023-01-31' },
    ],
    [
      'reads the rest where there is no name',
      { firm: { nom_complet: null } },
      { name: null, communeCode: '73065' },
    ],
    ['takes a name of two letters', { firm: { nom_complet: '3M' } }, { name: '3M' }],
    ['cuts a name that no form takes', { firm: { nom_complet: 'A'.repeat(300) } }, { state: 'open' }],
    [
      'reads the section in the code, never in a letter that has two meanings',
      { firm: { section_activite_principale: 'V', activite_principale: '99.00Y' } },
      { nafSection: 'U', nafVersion: 'NAF2025' },
    ],
    [
      'has no section without a code',
      { firm: { section_activite_principale: 'V', activite_principale: null } },
      { nafSection: null, nafCode: null },
    ],
    [
      'prefers the code in force from 2027',
      { firm: { activite_principale: '62.01Z', activite_principale_naf25: '62.10Y' } },
      { nafSection: 'J', nafCode: '62.10Y', nafVersion: 'NAF2025' },
    ],
  ])('%s', async (_, more, expected) => {
    const { company } = await ask(answering(more));
    expect(company).toMatchObject(expected);
    expect(company?.name?.length ?? 0).toBeLessThanOrEqual(255);
  });

  it('finds by name or SIREN all places that match, and by a SIRET in words that one', async () => {
    expect(await ask(answering({}), 'rochaix chambery')).toMatchObject({ candidates: [{ siret: SIRET }] });
    expect(await ask(answering({}), '900 000 050')).toMatchObject({ candidates: [{ siret: SIRET }] });
    expect(await ask(answering({}), 'SIRET 900 000 050 00014')).toMatchObject({ company: { siret: SIRET } });
    const none = { answered: true, company: null, candidates: [] };
    expect(await ask((_, reply) => reply.writeHead(400).end(), '3M')).toEqual(none);
  });
});
