import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { environmentVariables } from '@alize/platform';
import { parse, parseAllDocuments } from 'yaml';
import { z } from 'zod';

const read = (...path: string[]): string => readFileSync(join(__dirname, ...path), 'utf8');

/** Set by the image or made by the compose file itself, or of no use in a container. */
const NOT_PASSED = [
  'PORT',
  'HOST',
  'NODE_ENV',
  'ALIZE_HOME',
  'MEILISEARCH_BIN',
  'ALIZE_REVISION',
  'npm_lifecycle_event',
];

const Compose = z.object({
  services: z.record(
    z.string(),
    z.looseObject({
      environment: z.record(z.string(), z.unknown()).default({}),
      logging: z.looseObject({ options: z.looseObject({ 'max-size': z.string() }) }),
      mem_limit: z.string(),
      networks: z.array(z.string()),
    }),
  ),
});
const compose = Compose.parse(parse(read('compose.yml'), { merge: true }));

describe('compose.yml', () => {
  it('passes each setting of the application to its processes', () => {
    const passed = Object.keys({
      ...compose.services.api?.environment,
      ...compose.services.worker?.environment,
    });
    const known = environmentVariables().filter((name) => !NOT_PASSED.includes(name));
    expect(known.filter((name) => !passed.includes(name))).toEqual([]);
  });

  it('passes nothing that the application does not read', () => {
    const passed = Object.keys(compose.services.worker?.environment ?? {});
    expect(passed.filter((name) => !environmentVariables().includes(name))).toEqual([]);
  });

  it('has each variable it fills in explained by example.env', () => {
    const filled = [...read('compose.yml').matchAll(/\$\{([A-Z_]+)/g)].map(([, name]) => name);
    const example = [...read('example.env').matchAll(/^([A-Z_]+)=/gm)].map(([, name]) => name);
    const undocumented = [...new Set(filled)].filter((name) => !example.includes(name));
    // The image's tag is given at the command line, at an upgrade.
    expect(undocumented.filter((name) => name !== 'ALIZE_VERSION')).toEqual([]);
  });

  it('bounds the memory and the logs of every container', () => {
    // Parsing has already refused a service without either.
    expect(Object.keys(compose.services).length).toBeGreaterThan(6);
  });

  it('keeps what holds data on a network that leads nowhere', () => {
    for (const name of ['postgres', 'redis', 'meilisearch'])
      expect(compose.services[name]?.networks).toEqual(['data']);
  });
});

it('the README explains each setting', () => {
  const readme = readFileSync(join(__dirname, '../README.md'), 'utf8');
  const hidden = ['npm_lifecycle_event'];
  const unexplained = environmentVariables().filter((name) => !readme.includes(`\`${name}\``));
  expect(unexplained.filter((name) => !hidden.includes(name))).toEqual([]);
});

describe('the Kubernetes manifests', () => {
  const folder = join(__dirname, 'kubernetes');
  const files = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
  const Kustomization = z.object({ resources: z.array(z.string()) });
  const documents = files.flatMap((name) =>
    parseAllDocuments(read('kubernetes', name)).map((document) => ({
      name,
      value: z.unknown().parse(document.toJS()),
    })),
  );

  it('are each named by the kustomization', () => {
    const { resources } = Kustomization.parse(parse(read('kubernetes', 'kustomization.yaml')));
    const others = files.filter(
      (name) => !['kustomization.yaml', 'process.yaml', 'secret.example.yaml'].includes(name),
    );
    expect([...resources].toSorted()).toEqual(others.toSorted());
  });

  it('set nothing that the application does not read', () => {
    const Settings = z.object({
      kind: z.enum(['ConfigMap', 'Secret']),
      data: z.record(z.string(), z.string()).optional(),
      stringData: z.record(z.string(), z.string()).optional(),
    });
    const named = documents.flatMap(({ value }) => {
      const settings = Settings.safeParse(value);
      return settings.success ? Object.keys({ ...settings.data.data, ...settings.data.stringData }) : [];
    });
    expect(named.length).toBeGreaterThan(8);
    expect(named.filter((name) => !environmentVariables().includes(name))).toEqual([]);
  });
});
