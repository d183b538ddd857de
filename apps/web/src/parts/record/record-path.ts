import type { RecordRef, RecordType } from '@alize/contracts';

const FOLDERS: Record<RecordType, string> = {
  organisation: 'organisations',
  person: 'people',
  need: 'needs',
  match: 'matches',
  mission: 'matches',
  offer: 'offers',
};

/** Where the desk shows a record. */
export const recordPath = ({ type, id }: RecordRef): string => `/animate/${FOLDERS[type]}/${id}`;
