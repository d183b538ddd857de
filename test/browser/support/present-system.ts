import { SystemClock } from '@alize/platform';
import { bootSystem, type System } from '../../support/system';

/** A system whose clock shows today: a browser drops a cookie that ended in the past of its own clock. */
export async function bootPresentSystem(): Promise<System> {
  const system = await bootSystem();
  system.clock.set(new SystemClock().now());
  return system;
}
