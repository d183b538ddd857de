/** Made once: making a formatter takes longer than a hundred dates. */
const FRENCH_DAY = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Paris' });

/** The only source of the present: injected, so that a test or a simulation can move it. */
export abstract class Clock {
  abstract now(): Date;

  /** Today in Europe/Paris, `YYYY-MM-DD`: the programme's days are French days. */
  today(): string {
    return FRENCH_DAY.format(this.now());
  }
}

export class SystemClock extends Clock {
  now(): Date {
    return new Date();
  }
}

/** Stands still until it is moved. */
export class FixedClock extends Clock {
  constructor(private instant: Date) {
    super();
  }
  now(): Date {
    return new Date(this.instant);
  }
  set(instant: Date): void {
    this.instant = instant;
  }
  advance(milliseconds: number): void {
    this.instant = new Date(this.instant.getTime() + milliseconds);
  }
}
