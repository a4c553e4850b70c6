type Entry = Readonly<Record<string, unknown>>;

/**
 * The candidate pair that carries the call now. Several may be nominated: one that was there first stays so after a better one took
 * its place. Firefox tells it of the pair (`selected`), all others of the transport (W3C webrtc-stats).
 */
export function selectedPair(stats: readonly Entry[]): Entry | undefined {
  const pairs = stats.filter(({ type }) => type === 'candidate-pair');
  const chosen = stats.find(({ selectedCandidatePairId: id }) => id !== undefined)?.['selectedCandidatePairId'];
  return (
    pairs.find(({ id }) => id !== undefined && id === chosen) ??
    pairs.find(({ selected }) => selected === true) ??
    pairs.find(({ nominated }) => nominated === true)
  );
}
