// WebAssembly that is written as text: the build makes its bytes of it.
declare module '*.wat' {
  const bytes: Uint8Array<ArrayBuffer>;
  export default bytes;
}
