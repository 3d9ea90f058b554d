// The probe host as a bundle of its own, HTTP client included: most sessions never need it.
export { createProbeHost } from './probes/host.ts';
