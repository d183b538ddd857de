import { rmSync } from 'node:fs';
import { keptGround } from './ground-of-the-run';

export default async function tearDown(): Promise<void> {
  const kept = keptGround();
  if (!kept) return;
  await kept.ground.stop();
  rmSync(kept.home, { recursive: true, force: true });
}
