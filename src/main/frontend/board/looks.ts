import type { Change } from './change';

/** What somebody said about looking at the board. */
interface Look {
  readonly shown: boolean;
  readonly page: number;
  readonly number: number;
}

/** Who looks at which page: the other's board opens one's own, and what is drawn where one does not look is told. */
export class Looks {
  isOpen = false;
  page = 1;
  openedByOther = false;
  /** The page on which the other drew last, while it is not seen here. */
  otherDrewOn: number | null = null;
  /** What was said about the other's looking is heard once. */
  private heard = 0;

  /** False where nothing changes. */
  open(open: boolean): boolean {
    if (open === this.isOpen) return false;
    this.isOpen = open;
    this.openedByOther = false;
    this.see();
    return true;
  }

  turnTo(page: number): void {
    this.page = page;
    this.see();
  }

  otherDrew({ page }: Change): void {
    this.otherDrewOn = this.isOpen && page === this.page ? null : page;
  }

  /** Their board opens ours, once; closing it here is one's own affair. One's own is open again after a reload (`isFirst`). */
  follow(mine: Look | null, theirs: Look | null, isFirst: boolean): void {
    if (isFirst && mine?.shown === true) this.comeUp(mine.page);
    const heard = Math.max(this.heard, mine?.number ?? 0);
    this.heard = Math.max(heard, theirs?.number ?? 0);
    if (this.isOpen || theirs?.shown !== true || theirs.number <= heard) return;
    this.comeUp(theirs.page);
    this.openedByOther = true;
  }

  private comeUp(page: number): void {
    this.isOpen = true;
    this.turnTo(page);
  }

  private see(): void {
    if (this.otherDrewOn === this.page) this.otherDrewOn = null;
  }
}
