import type { PictureLimit } from './ladder';

/** Words stay clear beside a picture of this size also over a bad mobile network. */
const SMALLER_BIT_RATE = 200_000;
const SMALLER_FRAME_RATE = 15;

/** Without another negotiation (W3C WebRTC, 5.2: RTCRtpSender.setParameters). The track goes on; only what is sent of it changes. */
export async function limitSender(sender: RTCRtpSender, limit: PictureLimit): Promise<void> {
  const parameters = sender.getParameters();
  // None before the first negotiation in some browsers; whoever calls comes again after it.
  if (parameters.encodings.length === 0 || isSo(parameters.encodings, limit)) return;
  parameters.encodings = parameters.encodings.map((encoding) => limited(encoding, limit));
  await sender.setParameters(parameters);
}

function limited(encoding: RTCRtpEncodingParameters, limit: PictureLimit): RTCRtpEncodingParameters {
  const { maxBitrate: _rate, maxFramerate: _frames, ...rest } = encoding;
  switch (limit) {
    case 'full':
      return { ...rest, active: true, scaleResolutionDownBy: 1 };
    case 'smaller':
      return {
        ...rest,
        active: true,
        maxBitrate: SMALLER_BIT_RATE,
        maxFramerate: SMALLER_FRAME_RATE,
        scaleResolutionDownBy: 2,
      };
    case 'none':
      return { ...encoding, active: false };
  }
}

function isSo(encodings: readonly RTCRtpEncodingParameters[], limit: PictureLimit): boolean {
  return encodings.every(({ active, maxBitrate }) => limitOf(active !== false, maxBitrate) === limit);
}

function limitOf(active: boolean, maxBitrate: number | undefined): PictureLimit {
  if (!active) return 'none';
  return maxBitrate === undefined ? 'full' : 'smaller';
}
