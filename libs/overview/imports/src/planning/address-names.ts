import { foldName } from '@alize/directory';
import type { Database } from '@alize/platform';
import type { ContactDraft } from '../rows/row';

/** Whose an address is: of who has it already, else of who names it first in the file. */
export class AddressNames {
  private readonly names = new Map<string, string>();

  constructor(private readonly db: Database) {}

  /** Somebody of another last name has it: two people of one mailbox are told apart by nobody but her. */
  async areAnothers({ email, lastName }: ContactDraft): Promise<boolean> {
    if (!email) return false;
    const known = this.names.get(email) ?? (await this.stored(email));
    const name = foldName(lastName);
    this.names.set(email, known || name);
    return known !== '' && known !== name;
  }

  private async stored(email: string): Promise<string> {
    const [row] = await this.db.query<{ name: string }>(
      'SELECT last_name AS name FROM person WHERE email = $1',
      [email],
    );
    return row ? foldName(row.name) : '';
  }
}
