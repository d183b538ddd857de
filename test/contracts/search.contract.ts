import type { IndexDefinition, SearchDocument, SearchFilter, SearchIndex } from '@alize/platform';

export const PEOPLE: IndexDefinition = {
  name: 'people',
  searchable: ['title', 'text'],
  filterable: ['town', 'skills', 'free', 'age', 'note'],
  languages: { fr: ['title', 'text'], en: [] },
};

export const document = (id: string, more: Partial<SearchDocument> = {}): SearchDocument => ({
  id,
  title: 'Bénévole',
  text: '',
  town: 'Chambéry',
  skills: [],
  free: true,
  age: 40,
  note: null,
  ...more,
});

export function describeSearch(name: string, open: () => SearchIndex): void {
  describe(name, () => {
    let search: SearchIndex;

    beforeEach(async () => {
      search = open();
      await fill([]);
    });

    const fill = (documents: SearchDocument[]) => search.rebuild(PEOPLE, once(documents));
    const put = async (...documents: SearchDocument[]) => {
      await search.put(PEOPLE.name, documents);
      await search.settled();
    };
    const find = async (text: string, filter?: SearchFilter) =>
      (await search.search({ index: PEOPLE.name, text, filter, limit: 20 })).hits.map(({ id }) => id);
    const filtered = async (filter: SearchFilter) => (await find('', filter)).sort();

    it('finds what was put, as it is now, and not what was removed', async () => {
      await put(document('a', { title: 'Comptable' }), document('b', { title: 'Soudeur' }));
      expect(await find('soudeur')).toEqual(['b']);
      await put(document('b', { title: 'Juriste' }));
      expect([await find('soudeur'), await find('juriste')]).toEqual([[], ['b']]);
      await search.remove(PEOPLE.name, ['b', 'never-there']);
      await search.settled();
      expect([await find('juriste'), await find('')]).toEqual([[], ['a']]);
    });

    it('keeps the documents when the index is defined again', async () => {
      await put(document('a'));
      await search.define(PEOPLE);
      expect(await find('')).toEqual(['a']);
    });

    it('reads letters without their accents, whatever the case', async () => {
      await put(document('a', { title: 'Métallurgie à façon, cœur d’œuvre' }));
      for (const typed of ['metallurgie', 'MÉTALLURGIE', 'facon', 'Façon'])
        expect(await find(typed)).toEqual(['a']);
      await put(document('b', { title: 'metallurgie' }));
      expect((await find('métallurgie')).sort()).toEqual(['a', 'b']);
    });

    it('puts first what matches best, with a relevance from 0 to 1', async () => {
      await put(
        document('one', { text: 'prospection' }),
        document('both', { text: 'prospection en Allemagne' }),
        document('none', { text: 'soudure' }),
      );
      const { hits, total } = await search.search({
        index: PEOPLE.name,
        text: 'prospection allemagne',
        limit: 20,
      });
      expect(hits[0]?.id).toBe('both');
      expect(hits.map(({ id }) => id)).not.toContain('none');
      expect(total).toBe(hits.length);
      for (const { relevance } of hits) {
        expect(relevance).toBeGreaterThan(0);
        expect(relevance).toBeLessThanOrEqual(1);
      }
    });

    describe('filters', () => {
      beforeEach(() =>
        fill([
          document('anna', { town: 'Annecy', skills: ['law', 'tax'], age: 30, note: 'x' }),
          document('berthe', { town: 'Bourg-en-Bresse', skills: ['tax'], free: false }),
          document('carl', { town: 'Chambéry', skills: [] }),
        ]),
      );

      it.each<[string, SearchFilter, string[]]>([
        ['nothing', {}, ['anna', 'berthe', 'carl']],
        ['a text', { equal: { town: 'Bourg-en-Bresse' } }, ['berthe']],
        ['a number', { equal: { age: 30 } }, ['anna']],
        ['a truth', { equal: { free: false } }, ['berthe']],
        ['null', { equal: { note: null } }, ['berthe', 'carl']],
        ['not null', { not: { note: null } }, ['anna']],
        ['any of a list', { equal: { town: ['Annecy', 'Chambéry', 'Paris'] } }, ['anna', 'carl']],
        ['any of a list with null', { equal: { note: ['x', null] } }, ['anna', 'berthe', 'carl']],
        ['none of a list with null', { not: { note: ['y', null] } }, ['anna']],
        ['any of no list at all', { equal: { town: [] } }, []],
        ['none of no list at all', { not: { town: [] } }, ['anna', 'berthe', 'carl']],
        ['an element of an array', { equal: { skills: 'tax' } }, ['anna', 'berthe']],
        ['any element of an array', { equal: { skills: ['law', 'cooking'] } }, ['anna']],
        ['no such element', { not: { skills: ['law', 'cooking'] } }, ['berthe', 'carl']],
        ['several at once', { equal: { skills: 'tax', free: true }, not: { town: 'Chambéry' } }, ['anna']],
        ['what nobody has', { equal: { town: 'Paris' } }, []],
      ])('by %s', async (_, filter, ids) => expect(await filtered(filter)).toEqual(ids));

      it('narrow the words asked for', async () => {
        expect(await find('bénévole', { equal: { free: false } })).toEqual(['berthe']);
      });
    });

    it.each([
      'l’Isle-d"Abeau',
      `d'Œuvre`,
      'C:\\temp',
      'ends with \\',
      '\\"',
      '" OR free = true OR town = "',
      'a\nb',
    ])('takes the value %j as it is', async (town) => {
      await fill([document('it', { town, free: false }), document('other')]);
      expect(await filtered({ equal: { town } })).toEqual(['it']);
      expect(await filtered({ equal: { town: [town] } })).toEqual(['it']);
      expect(await filtered({ not: { town } })).toEqual(['other']);
    });

    it('counts the values of what was found, not of one page', async () => {
      await fill([
        document('a', { skills: ['law', 'tax'] }),
        document('b', { skills: ['tax'], town: 'Annecy' }),
        document('c', { skills: ['tax'], title: 'Autre' }),
      ]);
      const query = { index: PEOPLE.name, text: 'bénévole', limit: 1, facets: ['skills', 'town'] };
      const { hits, total, facets } = await search.search(query);
      expect([hits.length, total]).toEqual([1, 2]);
      expect(facets).toEqual({ skills: { law: 1, tax: 2 }, town: { Annecy: 1, Chambéry: 1 } });
    });

    it('turns pages that together hold everything once', async () => {
      const ids = Array.from({ length: 7 }, (_, index) => `d${index}`);
      await fill(ids.map((id) => document(id)));
      const pages = await Promise.all(
        [0, 3, 6, 9].map((offset) => search.search({ index: PEOPLE.name, text: '', limit: 3, offset })),
      );
      expect(pages.map(({ hits }) => hits.length)).toEqual([3, 3, 1, 0]);
      expect(pages.flatMap(({ hits }) => hits.map(({ id }) => id)).sort()).toEqual(ids);
      expect(pages.map(({ total }) => total)).toEqual([7, 7, 7, 7]);
    });

    describe('several queries at once', () => {
      const ask = (text: string, weight: number, filter?: SearchFilter) => ({
        index: PEOPLE.name,
        text,
        weight,
        filter,
        limit: 20,
      });
      beforeEach(() =>
        fill([
          document('welder', { title: 'Soudure' }),
          document('lawyer', { title: 'Droit', town: 'Annecy' }),
          document('both', { title: 'Soudure', text: 'Droit' }),
        ]),
      );
      const federated = async (...queries: ReturnType<typeof ask>[]) =>
        (await search.federated(queries, 20)).map(({ id }) => id);

      it('name a document once that several find', async () => {
        expect((await federated(ask('soudure', 1), ask('droit', 1))).sort()).toEqual([
          'both',
          'lawyer',
          'welder',
        ]);
      });
      it('put first what the heavier query finds', async () => {
        expect((await federated(ask('soudure', 0.1), ask('droit', 10))).at(-1)).toBe('welder');
        expect((await federated(ask('soudure', 10), ask('droit', 0.1))).at(-1)).toBe('lawyer');
      });
      it('rank a document that several find at its best, whichever comes last', async () => {
        await put(document('seller', { title: 'Vente' }));
        const found = await federated(ask('droit', 10), ask('vente', 3), ask('soudure', 0.5));
        expect(found.slice(0, 2).sort()).toEqual(['both', 'lawyer']);
        expect(found.slice(2)).toEqual(['seller', 'welder']);
      });
      it('have each its own filter, and one limit together', async () => {
        const queries = [
          ask('soudure', 1, { equal: { town: 'Annecy' } }),
          ask('droit', 1, { equal: { town: 'Annecy' } }),
        ];
        expect(await federated(...queries)).toEqual(['lawyer']);
        expect(await search.federated([ask('soudure', 1), ask('droit', 1)], 2)).toHaveLength(2);
      });
      it('find nothing when there are none', async () => expect(await federated()).toEqual([]));
    });

    describe('built anew', () => {
      it('has the new documents only, and says how many', async () => {
        await put(document('old'));
        const batches = [[document('a'), document('b')], [document('c')]];
        expect(await search.rebuild(PEOPLE, many(batches))).toBe(3);
        expect((await find('')).sort()).toEqual(['a', 'b', 'c']);
        await put(document('d'));
        expect(await find('')).toHaveLength(4);
      });

      it('answers all the while: the old documents, then the new ones, never none', async () => {
        await put(document('old'));
        let over = false;
        const answers = new Set<string>();
        const reader = (async () => {
          while (!over) {
            answers.add((await find('')).sort().join());
            await new Promise((resolve) => setImmediate(resolve));
          }
        })();
        await search.rebuild(PEOPLE, many([[document('a')], [document('b')]]));
        over = true;
        await reader;
        answers.delete('old');
        answers.delete('a,b');
        expect([...answers]).toEqual([]);
        expect((await find('')).sort()).toEqual(['a', 'b']);
      });

      it('leaves the old one in place when its source fails, and says why', async () => {
        await put(document('old'));
        async function* failing() {
          yield [document('a')];
          throw new Error('the database went away');
        }
        await expect(search.rebuild(PEOPLE, failing())).rejects.toThrow('the database went away');
        expect(await find('')).toEqual(['old']);
        await fill([document('a')]);
        expect(await find('')).toEqual(['a']);
      });
    });

    it('tells what it holds: how much, which, and what of each', async () => {
      await fill([document('a', { skills: ['law'] }), document('b')]);
      expect(await search.inspect(PEOPLE.name)).toMatchObject({
        settings: 'there',
        documents: 2,
        pending: 0,
      });
      const ids: string[] = [];
      for await (const page of search.ids(PEOPLE.name)) ids.push(...page);
      expect(ids.sort()).toEqual(['a', 'b']);
      const [a, ...others] = await search.fetch(PEOPLE.name, ['a', 'never-there']);
      expect([a, others]).toEqual([document('a', { skills: ['law'] }), []]);
    });

    it('tells how far a build is', async () => {
      const told: { sent: number; indexed: number; reused: number }[] = [];
      const onProgress = (progress: (typeof told)[number]) => told.push(progress);
      await search.rebuild(PEOPLE, many([[document('a'), document('b')], [document('c')]]), { onProgress });
      expect(told.at(-1)).toMatchObject({ sent: 3, indexed: 3, reused: 0 });
    });

    describe('vectors', () => {
      const PLACES: IndexDefinition = { ...PEOPLE, name: 'places', embedders: { sketch: { dimensions: 3 } } };
      const at = (id: string, ...sketch: number[][]) => document(id, { vectors: { sketch } });
      const near = async (vector: number[], share = 1, text = '') =>
        (
          await search.federated(
            [
              {
                index: PLACES.name,
                text,
                limit: 5,
                weight: 1,
                filter: { equal: { free: true } },
                nearness: { embedder: 'sketch', share, vector },
              },
            ],
            5,
          )
        ).map(({ id }) => id);

      beforeEach(async () => {
        await search.rebuild(PLACES, once([at('north', [0, 1, 0]), at('east', [1, 0, 0])]));
      });

      it('put first what is nearest, by the nearest of several', async () => {
        await search.put(PLACES.name, [
          at('both', [0, 0.9, 0.1], [0.9, 0.1, 0.1]),
          { ...at('taken', [0, 1, 0]), free: false },
        ]);
        await search.settled();
        expect(await near([0, 1, 0])).toEqual(['north', 'both', 'east']);
        expect((await near([1, 0, 0])).slice(0, 2)).toEqual(['east', 'both']);
      });

      it('stand beside words, each with its share', async () => {
        await search.put(PLACES.name, [{ ...at('said', [0, 0, 1]), title: 'Soudeur' }]);
        await search.settled();
        expect((await near([1, 0, 0], 0.1, 'soudeur'))[0]).toBe('said');
        expect((await near([1, 0, 0], 0.9, 'soudeur'))[0]).toBe('east');
      });
    });

    it('says that it is there', () => expect(search.ping()).resolves.toBeUndefined());
  });
}

const once = (documents: SearchDocument[]) => many(documents.length > 0 ? [documents] : []);
async function* many(batches: SearchDocument[][]): AsyncIterable<SearchDocument[]> {
  yield* batches;
}
