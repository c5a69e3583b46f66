/** The on-device engine's id, in settings and results; apart, so that naming the engine does not bring it along. */
export const onDeviceEngineId = 'on-device';
