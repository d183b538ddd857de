import { createServer, type RequestListener, type Server } from 'node:http';
import { testConfig } from '../../../../../test/support/test-config';
import { CompanyRegister } from './company-register';

const SIRET = '90000005000014';
const KNOWN = JSON.stringify({ results: [{ nom_complet: 'Atelier Rochaix', siege: { siret: SIRET } }] });

describe('the register of companies', () => {
  const servers: Server[] = [];
  /** Asks one that answers so. */
  const ask = async (answer: RequestListener) => {
    const server = createServer(answer);
    servers.push(server);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    const port = typeof address === 'object' ? address?.port : undefined;
    const config = { ...testConfig('postgres://db/x'), companyRegisterUrl: `http://127.0.0.1:${port}` };
    return new CompanyRegister(config).find(SIRET);
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
    expect([found, followed]).toEqual([{ answered: false, company: null }, false]);
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
    expect(found).toEqual({ answered: false, company: null });
  });
});
