/** What is used of the library that takes films and sounds apart; fetched together when one is first checked. */
export { AudioSampleSink, BlobSource, CanvasSink, Input, MP3, MP4, QTFF, WAVE } from 'mediabunny';
