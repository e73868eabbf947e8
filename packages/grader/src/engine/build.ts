/**
 * What belongs to one exact build of QuickJS: @jitl/quickjs-wasmfile-release-sync 0.32.0,
 * whose wasm file is what `package.json` and the lock file pin. Its functions have short names in
 * the file; `build.test.ts` compares these tables with the loader that the package ships.
 */
export const functions = {
  initialize: "u",
  malloc: "v",
  free: "M",
  QTS_Throw: "w",
  QTS_NewError: "x",
  QTS_RuntimeSetMaxStackSize: "D",
  QTS_GetUndefined: "E",
  QTS_NewRuntime: "K",
  QTS_NewContext: "N",
  QTS_FreeValuePointer: "P",
  QTS_FreeCString: "S",
  QTS_NewArrayBuffer: "X",
  QTS_NewFloat64: "Y",
  QTS_NewString: "_",
  QTS_GetString: "$",
  QTS_GetArrayBuffer: "aa",
  QTS_GetArrayBufferLength: "ba",
  QTS_GetProp: "ha",
  QTS_GetPropNumber: "ia",
  QTS_SetProp: "ja",
  QTS_Call: "ma",
  QTS_ResolveException: "na",
  QTS_Eval: "pa",
  QTS_Typeof: "ra",
  QTS_PromiseState: "wa",
  QTS_NewFunction: "Da",
  QTS_ArgvGetJSValueConstPointer: "Ea",
  QTS_RuntimeEnableInterruptHandler: "Fa",
  QTS_bjson_encode: "Ja",
  QTS_bjson_decode: "Ka",
} as const;

/** What the engine asks of its host. */
export const imports = {
  memory: "a",
  assertionFailed: "b",
  write: "c",
  close: "d",
  environment: "e",
  environmentSizes: "f",
  normalizeModule: "g",
  loadModule: "h",
  shouldInterrupt: "i",
  setTimer: "j",
  resizeHeap: "k",
  keepRuntimeAlive: "l",
  localTime: "m",
  timeZone: "n",
  seek: "o",
  now: "p",
  abort: "q",
  exit: "r",
  callFunction: "s",
  freeHostReference: "t",
} as const;

/** Part of every `testsHash`: reports of different engines are not comparable. */
export const ENGINE = "quickjs-wasmfile-release-sync 0.32.0, meter 3, prelude 5";
