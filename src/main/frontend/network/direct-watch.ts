import { every, type Cancel, type Timers } from '../time/timers';
import type { DirectParty } from './direct-party';
import { worstStrain, type Strain } from './ladder';
import type { MediaListener } from './media-connection';
import { PathQuality } from './path-quality';

/** Two silent looks and the drawing, also on a slow machine, are well within the 3 s after which people wonder. */
const LOOK_EVERY = 500;
/** Looks at the path for each verdict on its quality. */
const LOOKS_FOR_VERDICT = 4;

/** Looks at the paths to the others again and again: whether anything arrives, and how well. */
export class DirectWatch {
  private readonly qualities = new WeakMap<DirectParty, PathQuality>();
  private looks = 0;
  private looking = false;
  private ended = false;
  private stop: Cancel = () => {};

  constructor(
    private readonly parties: ReadonlyMap<string, DirectParty>,
    private readonly timers: Timers,
    private readonly emit: MediaListener,
  ) {}

  begin(): void {
    this.stop = every(this.timers, LOOK_EVERY, () => void this.look());
  }

  end(): void {
    this.ended = true;
    this.stop();
  }

  mended(party: DirectParty): void {
    this.qualityOf(party).mended(this.looks);
  }

  /** Not while the last look still waits for the browser: two answers at one time are no two silent looks. */
  private async look(): Promise<void> {
    if (this.looking) return;
    this.looking = true;
    await this.lookAtAll().finally(() => (this.looking = false));
  }

  private async lookAtAll(): Promise<void> {
    this.looks++;
    const strains: (Strain | null)[] = [];
    for (const party of this.parties.values()) strains.push(await this.lookAt(party));
    const strain = worstStrain(strains);
    if (strain && !this.ended) this.emit({ type: 'strain', strain });
  }

  private async lookAt(party: DirectParty): Promise<Strain | null> {
    const report = await party.report();
    if (report === null) return null;
    party.feel(report);
    if (this.looks % LOOKS_FOR_VERDICT !== 0 || party.state !== 'connected') return null;
    const seen = this.qualityOf(party).read(this.looks, report);
    if (seen?.verdict) this.emit({ type: 'quality', ...seen.verdict });
    return seen?.strain ?? null;
  }

  private qualityOf(party: DirectParty): PathQuality {
    const quality = this.qualities.get(party) ?? new PathQuality();
    this.qualities.set(party, quality);
    return quality;
  }
}
