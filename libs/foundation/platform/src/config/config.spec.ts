import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BadSettings, readSettings, requireServices } from './config';

const PRODUCTION = {
  NODE_ENV: 'production',
  DATABASE_URL: 'postgres://alize:secret@db/alize',
  SEARCH_URL: 'https://search.example',
  SEARCH_KEY: 'a-key',
  MAIL_URL: 'smtps://mail.example',
  MAIL_FROM: 'programme@alize.example',
  PUBLIC_URL: 'https://alize.example/',
  SESSION_SECRET: 'a-secret-of-their-own-that-is-long-enough',
};

/** The variables that a refusal names, in its order. */
function blamed(
  environment: NodeJS.ProcessEnv,
  read: (environment: NodeJS.ProcessEnv) => unknown = readSettings,
) {
  try {
    read(environment);
  } catch (error) {
    if (!(error instanceof BadSettings)) throw error;
    return error.message.split('\n').map((line) => line.split(':')[0]);
  }
  return [];
}

describe('settings', () => {
  it('have a default for everything in development', () => {
    expect(readSettings({})).toMatchObject({
      production: false,
      databaseUrl: undefined,
      port: 3000,
      publicUrl: 'http://127.0.0.1:3000',
      mailFrom: 'alize@alize.test',
      logLevel: 'info',
      searchPrefix: '',
    });
  });

  it('take a signing key on one line, as a file of variables writes it', () => {
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
    const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
    const { dkim } = readSettings({ MAIL_DKIM_KEY: pem.replaceAll('\n', '\\n') });
    expect(dkim).toEqual({ selector: 'alize', privateKey: pem });
    expect(readSettings({ MAIL_DKIM_SELECTOR: 'mars' }).dkim).toBeUndefined();
  });

  it('are read from files, as containers are given their secrets', () => {
    const folder = mkdtempSync(join(tmpdir(), 'alize-settings-'));
    const file = join(folder, 'secret');
    writeFileSync(file, `${PRODUCTION.SESSION_SECRET}\n`);
    expect(readSettings({ SESSION_SECRET_FILE: file }).sessionSecret).toBe(PRODUCTION.SESSION_SECRET);
    expect(blamed({ SESSION_SECRET_FILE: file, SESSION_SECRET: PRODUCTION.SESSION_SECRET })).toEqual([
      'SESSION_SECRET_FILE',
    ]);
    expect(blamed({ SEARCH_KEY_FILE: join(folder, 'nothing') })).toEqual(['SEARCH_KEY_FILE']);
    rmSync(folder, { recursive: true });
  });

  it('name every bad variable at once, each on its line with what it must be', () => {
    const environment = {
      DATABASE_URL: 'mysql://db/alize',
      REDIS_URL: 'localhost:6379',
      SEARCH_URL: 'ftp://search',
      SEARCH_PREFIX: 'a b',
      MAIL_URL: 'mail.example',
      MAIL_FROM: 'nobody',
      MAIL_PER_SECOND: '0',
      MAIL_DKIM_KEY: 'not a key',
      MAIL_DKIM_SELECTOR: 'two words',
      PUBLIC_URL: 'alize.example',
      SESSION_SECRET: 'short',
      PORT: 'eighty',
      LOG_LEVEL: 'loud',
      WORKER_CONCURRENCY: '0',
      PUBLIC_WRITES_PER_MINUTE: '-1',
      TRUSTED_PROXIES: '1.5',
    };
    expect(blamed(environment).sort()).toEqual(Object.keys(environment).sort());
    expect(() => readSettings(environment)).toThrow('DATABASE_URL: must be a postgres:// address\n');
  });

  it('never repeat a secret in what they say', () => {
    expect(() => readSettings({ SESSION_SECRET: 'hunter2' })).toThrow(
      expect.objectContaining({ message: expect.not.stringContaining('hunter2') }),
    );
  });

  it('take an empty variable as one that is not set', () => {
    const empty = Object.fromEntries(
      ['DATABASE_URL', 'REDIS_URL', 'PORT', 'MAIL_FROM', 'NODE_ENV'].map((name) => [name, '']),
    );
    expect(readSettings(empty)).toEqual(readSettings({}));
    expect(blamed({ ...PRODUCTION, SEARCH_KEY: '' })).toEqual(['SEARCH_KEY']);
  });

  it('follow PORT in the address of the links, whose last slash goes', () => {
    expect(readSettings({ PORT: '8080' }).publicUrl).toBe('http://127.0.0.1:8080');
    expect(readSettings(PRODUCTION).publicUrl).toBe('https://alize.example');
  });
});

describe('in production', () => {
  it('everything given is taken', () => {
    expect(readSettings(PRODUCTION)).toMatchObject({
      production: true,
      sessionSecret: PRODUCTION.SESSION_SECRET,
    });
  });

  it('no default stands in for what is not given', () => {
    const { NODE_ENV, ...needed } = PRODUCTION;
    expect(blamed({ NODE_ENV })).toEqual(Object.keys(needed));
    for (const name of Object.keys(needed))
      expect(blamed({ ...PRODUCTION, [name]: undefined })).toEqual([name]);
  });

  it('what is missing and what is bad are named together', () => {
    expect(blamed({ ...PRODUCTION, PORT: 'x', MAIL_URL: '' })).toEqual(['PORT', 'MAIL_URL']);
  });

  it('a secret that everybody can read is refused, on a machine of one’s own too', () => {
    const SESSION_SECRET = 'development-only-secret-of-at-least-32-characters';
    expect(blamed({ ...PRODUCTION, SESSION_SECRET })).toEqual(['SESSION_SECRET']);
    expect(blamed({ SESSION_SECRET })).toEqual(['SESSION_SECRET']);
  });
});

describe('a process that starts no service itself', () => {
  const need = (environment: NodeJS.ProcessEnv) => requireServices(readSettings(environment));

  it('makes a secret where none is given, keeps it for its owner, and shares it on one folder', () => {
    const { NODE_ENV: _environment, SESSION_SECRET: _secret, ...services } = PRODUCTION;
    const secretIn = (ALIZE_HOME: string) => need({ ...services, ALIZE_HOME }).sessionSecret;
    const [here, there] = [1, 2].map(() => join(mkdtempSync(join(tmpdir(), 'alize-home-')), 'data'));
    expect(secretIn(here!)).toMatch(/^[\w-]{43}$/);
    expect(secretIn(here!)).toBe(secretIn(here!));
    expect(secretIn(there!)).not.toBe(secretIn(here!));
    expect(statSync(here!).mode & 0o777).toBe(0o700);
    expect(statSync(join(here!, 'session-secret')).mode & 0o777).toBe(0o600);
  });

  it('names every service that is not given', () => {
    expect(blamed({}, need)).toEqual(['DATABASE_URL', 'SEARCH_URL', 'MAIL_URL']);
    expect(blamed({ ...PRODUCTION, NODE_ENV: undefined, MAIL_URL: undefined }, need)).toEqual(['MAIL_URL']);
  });

  it('runs on those that are', () => {
    const { DATABASE_URL, SEARCH_URL, MAIL_URL } = PRODUCTION;
    expect(need({ DATABASE_URL, SEARCH_URL, MAIL_URL })).toMatchObject({ databaseUrl: DATABASE_URL });
  });
});

describe('an embedder of texts', () => {
  const embedder = (value: string) => readSettings({ SEARCH_EMBEDDER: value }).searchEmbedder;
  it('is what the engine’s own setting says', () => {
    const ollama = { source: 'ollama', url: 'http://127.0.0.1:11434/api/embed', model: 'bge-m3' };
    expect(embedder(JSON.stringify(ollama))).toEqual(ollama);
    expect(readSettings({}).searchEmbedder).toBeUndefined();
  });
  it.each([
    ['no JSON', 'ollama', /SEARCH_EMBEDDER: /],
    ['an unknown source', '{"source":"magic"}', /SEARCH_EMBEDDER: source/],
    ['an address that is none', '{"source":"ollama","url":"here"}', /SEARCH_EMBEDDER: url/],
    ['a field it does not have', '{"source":"ollama","tokens":3}', /SEARCH_EMBEDDER: .*tokens/],
  ])('is refused with its field when it is %s', (_, value, said) =>
    expect(() => embedder(value)).toThrow(said),
  );
});
