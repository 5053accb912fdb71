/**
 * The ways out that a thread without a page has: engine and vault, which hold templates and keys, are such threads. There are no elements, no addresses to be led
 * to, and no WebRTC in them.
 */
import { byCode } from './by-code';
import { byRequest } from './by-request';

export const inThreads = [...byRequest, ...byCode] as const;

/** What a thread has not, and a page has; it is looked whether that is so (https://w3c.github.io/webrtc-pc/: `Exposed=Window`). */
export const NOT_IN_THREADS = ['document', 'open', 'RTCPeerConnection'] as const;
