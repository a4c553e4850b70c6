import { DirectStats } from './direct-stats';
import type { Strain } from './ladder';
import { judge, QualityJudge, strainOf, type Verdict } from './quality';

/** The reports of the first seconds after an interruption still count what it swallowed. */
const LOOKS_AFTER_MENDING = 6;

/** How well the path to one other page carries the call. */
export class PathQuality {
  private readonly stats = new DirectStats();
  private readonly judge = new QualityJudge();
  private judgedFrom = 0;

  mended(look: number): void {
    this.judgedFrom = look + LOOKS_AFTER_MENDING;
  }

  /** The verdict is null while it stays; all is null while nothing can be said. */
  read(look: number, report: Iterable<[string, unknown]>): { verdict: Verdict | null; strain: Strain | null } | null {
    const sample = this.stats.sample(report);
    if (look < this.judgedFrom) return null;
    return { verdict: this.judge.look(judge(sample)), strain: strainOf(sample) };
  }
}
