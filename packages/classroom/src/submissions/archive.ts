import { readFileSync, statSync } from "node:fs";
import { buffer } from "node:stream/consumers";
import { promisify } from "node:util";
import { crc32, gunzip, inflateRawSync } from "node:zlib";
import { messageOf } from "@graded-descent/grader/node";
import tar from "tar-stream";
import yauzl from "yauzl";
import type { HandedInFile } from "./handed-in.ts";
import { junkIn } from "./junk.ts";
import { decodeName, detectNameEncoding, type NameEncoding } from "./zip-names.ts";

/** Opened here. */
export const ARCHIVE = /\.(zip|tar|tar\.gz|tgz)$/i;
/** Known, and not opened. */
export const UNREAD_ARCHIVE = /\.(rar|7z|bz2|xz|zst|(?<!\.tar\.)gz)$/i;

/** An archive's files, and how many bytes they say they are. */
export interface Opened {
  entries: HandedInFile[];
  bytes: number;
  /** What is not sure of its names, a sentence. */
  doubt?: string;
}

/** Far beyond any class and any student; what says it holds more is made to do harm. */
const MAX_FILES = 100_000;
const MAX_FILES_INSIDE = 5_000;
const MAX_BYTES = 8 * 1024 ** 3;
const MAX_BYTES_INSIDE = 256 * 1024 ** 2;
/** Of one file that is read. Code shrinks to a third or a tenth, nothing honest to a hundredth. */
const MAX_FILE_BYTES = 64 * 1024 ** 2;
const MAX_RATIO = 100;
const SUSPICIOUS_BYTES = 1024 ** 2;

/** The one way of packing files that is read here, besides none at all. */
const DEFLATED = 8;

const options = { decodeStrings: false, autoClose: false } as const;
const megabytes = (bytes: number) => `${Math.round(bytes / 1024 ** 2)} MB`;

/** Opens the zip file of a class, which is read from as long as it is not closed; throws a sentence where that is not possible. */
export async function openZipFile(path: string, names?: NameEncoding): Promise<Opened & { close(): void }> {
  const isSmall = statSync(path).size <= MAX_BYTES_INSIDE; // then one read is faster than three a file
  const opening = isSmall
    ? yauzl.fromBufferPromise(readFileSync(path), options)
    : yauzl.openPromise(path, options);
  try {
    const zip = await opening.catch((error) => {
      throw new Error(reasonOf(error));
    });
    return { ...(await list(zip, MAX_FILES, MAX_BYTES, names)), close: () => zip.close() };
  } catch (error) {
    throw new Error(`${path}: ${messageOf(error)}`);
  }
}

/** Opens a zip file within another; throws a sentence where that is not possible. */
export async function openZip(bytes: Buffer, names?: NameEncoding): Promise<Opened> {
  const zip = await yauzl.fromBufferPromise(bytes, options).catch((error) => {
    throw new Error(reasonOf(error));
  });
  return list(zip, MAX_FILES_INSIDE, MAX_BYTES_INSIDE, names);
}

async function list(
  zip: yauzl.ZipFile,
  maxFiles: number,
  maxBytes: number,
  asked: NameEncoding | undefined,
): Promise<Opened> {
  const entries = new Map<string, HandedInFile>();
  const twice: HandedInFile[] = [];
  const junk = new Set<string>();
  let bytes = 0;
  let count = 0;
  if (zip.entryCount > MAX_FILES)
    throw new Error(`says it holds ${zip.entryCount} files; at most ${MAX_FILES} are read`);
  const all: yauzl.Entry[] = [];
  let damage: unknown;
  try {
    for await (const one of zip.eachEntry()) all.push(one);
  } catch (error) {
    damage = error;
  }
  const { nameOf, doubt } = namesOf(all, asked);
  try {
    for (const one of all) {
      const file = nameOf(one);
      if (file.endsWith("/")) continue;
      const tool = junkIn(file);
      if (tool) {
        if (junk.has(tool)) continue;
        junk.add(tool); // one stands for all that the tool left there
      } else {
        bytes += one.uncompressedSize;
        count++;
      }
      if (count > maxFiles) throw new Error(`holds more than ${maxFiles} files; it is not opened`);
      if (bytes > maxBytes) break;
      const entry: HandedInFile = {
        file,
        path: file,
        read: () => read(zip, one),
        refused: refusal(file, one),
      };
      if (entries.has(file)) twice.push({ ...entry, refused: "is in the archive twice; the first is read" });
      else entries.set(file, entry);
    }
  } finally {
    if (damage !== undefined && entries.size > 0) {
      const file = "(the rest)";
      twice.push({ file, path: file, read: async () => Buffer.of(), refused: reasonOf(damage) });
    }
  }
  if (damage !== undefined && entries.size === 0) throw new Error(reasonOf(damage));
  if (bytes > maxBytes) throw new Error(`unpacks to more than ${megabytes(maxBytes)}; it is not opened`);
  return { entries: [...entries.values(), ...twice], bytes, doubt };
}

const reasonOf = (error: unknown) =>
  `cannot be opened: it is no zip file, or damaged (${messageOf(error).split(/\.\s|\.$/)[0]})`;

/** The names as they were meant: many write UTF-8 without saying so; of the others the encoding is detected, and said. */
function namesOf(all: yauzl.Entry[], asked: NameEncoding | undefined) {
  const others = all.filter(({ fileNameRaw }) => decodeName(fileNameRaw, "utf-8") === undefined);
  const detected = others.length > 0 ? detectNameEncoding(others.map((one) => one.fileNameRaw)) : undefined;
  const encoding = asked ?? detected ?? "cp437";
  const nameOf = ({ fileNameRaw: raw, generalPurposeBitFlag, extraFields }: yauzl.Entry) =>
    (
      decodeName(raw, "utf-8") ??
      decodeName(raw, encoding) ??
      yauzl.getFileNameLowLevel(generalPurposeBitFlag, raw, extraFields, false)
    ).replaceAll("\\", "/");
  const doubt =
    others.length > 0 && !asked
      ? `names that are not UTF-8, such as ${nameOf(others[0])}, are taken for ${encoding}; --names says another`
      : undefined;
  return { nameOf, doubt };
}

/** Why an archive's file is not read, if it is not. */
function refusal(file: string, entry: yauzl.Entry): string | undefined {
  const { compressedSize, uncompressedSize, compressionMethod, externalFileAttributes } = entry;
  const type = (externalFileAttributes >>> 16) & 0o170000;
  const unsafe = unsafeName(file);
  if (unsafe) return unsafe;
  if (type === 0o120000) return "is a link, not a file";
  if (type !== 0 && type !== 0o100000) return "is no ordinary file";
  if (entry.isEncrypted()) return "is encrypted; ask for it without a password";
  if (!entry.canDecodeFileData())
    return `is packed in a way that is not read here (method ${compressionMethod})`;
  if (uncompressedSize > SUSPICIOUS_BYTES && uncompressedSize > MAX_RATIO * compressedSize)
    return `would unpack to ${megabytes(uncompressedSize)}, more than ${MAX_RATIO} times its size`;
  return undefined;
}

function unsafeName(file: string): string | undefined {
  const parts = file.split("/");
  if (/^(\/|[A-Za-z]:)/.test(file)) return "has an absolute path";
  if (parts.includes("..")) return "has a path that leads out of the archive";
  if (/\p{Cc}/u.test(file)) return "has control characters in its name";
  return undefined;
}

async function read(zip: yauzl.ZipFile, entry: yauzl.Entry): Promise<Buffer> {
  const { compressedSize, uncompressedSize, compressionMethod } = entry;
  if (Math.max(compressedSize, uncompressedSize) > MAX_FILE_BYTES)
    throw new Error(`is longer than ${megabytes(MAX_FILE_BYTES)}`);
  let bytes: Buffer;
  try {
    const packed = await zip.openReadStreamPromise(entry, { decodeFileData: false });
    bytes = Buffer.concat(await packed.toArray());
    // All at once: for files as small as these a stream takes several times as long.
    if (compressionMethod === DEFLATED)
      bytes = inflateRawSync(bytes, { maxOutputLength: Math.max(1, uncompressedSize) });
  } catch (error) {
    throw new Error(`cannot be unpacked: ${messageOf(error)}`);
  }
  if (bytes.length !== uncompressedSize) throw new Error("is damaged: its length is wrong");
  if (crc32(bytes) !== entry.crc32) throw new Error("is damaged: its checksum is wrong");
  return bytes;
}

/** Opens a tar archive, gzipped or not; throws a sentence where that is not possible. */
export async function openTar(packed: Buffer): Promise<Opened> {
  const isGzip = packed[0] === 0x1f && packed[1] === 0x8b;
  const unpacked = isGzip ? await unzipped(packed) : packed;
  const entries: HandedInFile[] = [];
  const extract = tar.extract();
  extract.end(unpacked);
  try {
    for await (const one of extract) {
      const { name: file, type } = one.header;
      const bytes = await buffer(one);
      if (type === "directory") continue;
      if (entries.length === MAX_FILES_INSIDE) throw new Error(`more than ${MAX_FILES_INSIDE} files`);
      if (junkIn(file)) continue;
      const refused = unsafeName(file) ?? (type === "file" ? undefined : "is a link, or no ordinary file");
      entries.push({ file, path: file, read: async () => bytes, refused });
    }
  } catch (error) {
    throw new Error(`cannot be opened: it is no tar archive, or damaged (${messageOf(error)})`);
  }
  return { entries, bytes: unpacked.length };
}

async function unzipped(packed: Buffer): Promise<Buffer> {
  try {
    return await promisify(gunzip)(packed, { maxOutputLength: MAX_BYTES_INSIDE });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ERR_BUFFER_TOO_LARGE")
      throw new Error(`unpacks to more than ${megabytes(MAX_BYTES_INSIDE)}; it is not opened`);
    throw new Error("cannot be opened: its gzip is damaged");
  }
}
