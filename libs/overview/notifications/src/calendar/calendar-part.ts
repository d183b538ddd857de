/** A calendar file beside a mail: an ordinary calendar offers to write it down, or takes it out again. */
export interface CalendarPart {
  method: 'REQUEST' | 'CANCEL';
  content: string;
}
