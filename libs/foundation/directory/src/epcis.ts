import type { Epci } from '@alize/contracts';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { readJson } from './divisions';
import { foldName } from './folded-names';

const FOUND_MAX = 10;
const File = z.array(
  z.object({ code: z.string(), nom: z.string(), membres: z.array(z.object({ code: z.string() })) }),
);

/** Groups of communes, as `@etalab/decoupage-administratif` lists them; read once somebody asks. */
@Injectable()
export class Epcis {
  private byCode: Map<string, Epci & { folded: string }> | undefined;

  /** Those that have all these words in their name. */
  search(q: string): Epci[] {
    const words = foldName(q).split(/\s+/).filter(Boolean);
    const found = [...this.all().values()].filter(({ folded }) =>
      words.every((word) => folded.includes(word)),
    );
    return found.slice(0, FOUND_MAX).map(({ folded: _, ...epci }) => epci);
  }

  nameOf(code: string): string {
    return this.all().get(code)?.name ?? code;
  }

  private all(): Map<string, Epci & { folded: string }> {
    this.byCode ??= new Map(
      File.parse(readJson('@etalab/decoupage-administratif/data/epci.json')).map(({ code, nom, membres }) => [
        code,
        { code, name: nom, communes: membres.length, folded: foldName(nom) },
      ]),
    );
    return this.byCode;
  }
}
