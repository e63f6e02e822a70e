// The module: what a device calls.
export { begin, run } from './run';
