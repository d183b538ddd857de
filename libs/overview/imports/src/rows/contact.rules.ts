import { emailIn, nameIn, phonesIn, type ToldName } from '../values/identities.rules';
import type { ContactDraft, RowCells } from './row';

/** Null where the row names nobody, or somebody who can be reached neither by mail nor by telephone. */
export function contactIn(row: RowCells): ContactDraft | null {
  const name = nameOf(row);
  const { phones, unread } = phonesIn([row.cell('phone'), row.cell('mobile')]);
  if (unread.length > 0) row.remark('import/phone-unread', row.text('phone') ? 'phone' : 'mobile');
  const email = emailIn(row.cell('email'));
  if (email && 'unread' in email) row.remark('import/email-unread', 'email');
  const address = email && 'email' in email ? email.email : null;
  if (!name && !address && phones.length === 0) return null;
  if (!name) row.remark('import/contact-without-name', null);
  if (!address && phones.length === 0) {
    row.remark('import/contact-unreachable', null);
    return null;
  }
  // A mobile is where they are.
  const phone = phones.find((one) => /^\+33[67]/u.test(one)) ?? phones[0] ?? null;
  return name
    ? { ...name, jobTitle: row.text('jobTitle').slice(0, 120) || null, email: address, phone }
    : null;
}

function nameOf(row: RowCells): ToldName | null {
  const [lastName, firstName] = [row.text('lastName'), row.text('firstName') || row.text('contactFirstName')];
  if (lastName) return { firstName: firstName.slice(0, 80), lastName: lastName.slice(0, 80) };
  const read = firstName ? { firstName, lastName: row.text('contact') } : nameIn(row.cell('contact'));
  // « Perrin » alone is no whole name.
  if (!read?.firstName || !read.lastName) return null;
  return { firstName: read.firstName.slice(0, 80), lastName: read.lastName.slice(0, 80) };
}
