// What a file is by its first bytes, whether that is what its name says, and which files are not taken in.
import { fileTypeFromBuffer, supportedExtensions } from "file-type";
import { fitName } from "../names.ts";
import { type Problem, problem } from "../problems.ts";

export const LONGEST_FILE_NAME = 200;

/** A file's name as it was given; refused where it holds a path or characters that no name has. */
export function fitFileName(given: string): string | Problem {
  const name = fitName(given, LONGEST_FILE_NAME);
  const isPath = name === undefined || /[/\\:]/.test(name) || /^\.+$/.test(name);
  return isPath ? problem("file-name-unfit", { most: String(LONGEST_FILE_NAME) }) : name;
}

/** What a double click would run: by its bytes, or by its name where bytes tell nothing. */
const RUN = new Set(
  (
    "exe com scr pif bat cmd msi msp dll cpl sys jar class vbs vbe js jse wsf wsh hta ps1 psm1 lnk reg inf elf so macho " +
    "app apk dmg pkg deb rpm swf wasm mach-o"
  ).split(" "),
);

/** Families whose members begin alike: one may well be taken for another. */
const FAMILIES = [
  "zip docx xlsx pptx docm xlsm pptm dotx xltx potx odt ods odp odg epub 3mf kmz vsdx",
  "cfb doc xls ppt msg vsd xlt dot pps",
  "xml svg rss xhtml kml gpx html htm",
  "jpg jpeg jpe jfif",
  "tif tiff",
  "mp4 m4v m4a mov 3gp 3g2 heic heif avif",
  "ogg oga ogv ogm ogx opus spx",
  "asf wmv wma",
  "gz tgz",
  "pgp gpg asc",
].map((family) => new Set(family.split(" ")));

const isAlike = (one: string, other: string): boolean =>
  one === other || FAMILIES.some((family) => family.has(one) && family.has(other));

export interface FileType {
  /** A media type; absent where the bytes say nothing. */
  type?: string;
  /** False where the bytes are of another type than the name says. */
  asNamed: boolean;
}

/** The type of a file from its first bytes; a program is refused. Nothing in it is unpacked. */
export async function fileTypeOf(name: string, head: Uint8Array): Promise<FileType | Problem> {
  const said = /\.([^.]{1,10})$/.exec(name)?.[1]?.toLowerCase();
  const found = await fileTypeFromBuffer(head).catch(() => undefined);
  if ((found !== undefined && RUN.has(found.ext)) || (said !== undefined && RUN.has(said)))
    return problem("file-program", { name });
  const isKnown =
    said !== undefined && (supportedExtensions.has(said as never) || FAMILIES.some((one) => one.has(said)));
  const isText = said !== undefined && TEXT.has(said);
  const asNamed = found === undefined ? !isKnown || isText : !(isKnown || isText) || isAlike(said!, found.ext);
  return { ...(found !== undefined && { type: found.mime }), asNamed };
}

/** What has no first bytes of its own. */
const TEXT = new Set("txt md csv tsv json yaml yml xml html htm svg log ics vcf asc rtf eml".split(" "));
