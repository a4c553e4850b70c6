/** The part of Agora's SDK that is used, in a file of its own (`agora-sdk-<hash>.js`) that only calls over Agora load. */
export {
  createClient,
  createCustomAudioTrack,
  createCustomVideoTrack,
  setLogLevel,
  setParameter,
} from 'agora-rtc-sdk-ng/esm';
