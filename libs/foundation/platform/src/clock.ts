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

/** Runs as the system's does, set back for as long as a past is told: the demonstration's months. */
export class ShiftedClock extends Clock {
  private behindMs = 0;
  now(): Date {
    return new Date(Date.now() - this.behindMs);
  }
  /** From this moment on; null: at the present. */
  setBackTo(moment: Date | null): void {
    this.behindMs = moment ? Date.now() - moment.getTime() : 0;
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
