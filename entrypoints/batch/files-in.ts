/** A file and what people call it: with its folder, where one was given. */
export interface NamedFile {
  readonly name: string;
  readonly file: File;
}

/** Files as a file picker gives them, in the order of their names. */
export function filesIn(list: FileList | null): NamedFile[] {
  return inOrder([...(list ?? [])].map((file) => ({ name: file.webkitRelativePath || file.name, file })));
}

/** What was dropped, with all that is in its folders, in the order of their names. */
export async function filesDropped(data: DataTransfer): Promise<NamedFile[]> {
  // The list is gone with the event: all entries are taken before the first wait.
  const entries = [...data.items].map((item) => item.webkitGetAsEntry() ?? item.getAsFile());
  const found = await Promise.all(
    entries.map(async (entry): Promise<NamedFile[]> => {
      if (entry instanceof File) return [{ name: entry.name, file: entry }];
      return entry ? filesBelow(entry) : [];
    }),
  );
  return inOrder(found.flat());
}

async function filesBelow(entry: FileSystemEntry): Promise<NamedFile[]> {
  if (entry.isFile) {
    const file = await new Promise<File | undefined>((resolve) =>
      (entry as FileSystemFileEntry).file(resolve, () => resolve(undefined)),
    );
    return file ? [{ name: entry.fullPath.replace(/^\//u, ''), file }] : [];
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  const all: FileSystemEntry[] = [];
  // A folder is told a hundred entries at a time.
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve) =>
      reader.readEntries(resolve, () => resolve([])),
    );
    if (some.length === 0) break;
    all.push(...some);
  }
  return (await Promise.all(all.map(filesBelow))).flat();
}

function inOrder(files: NamedFile[]): NamedFile[] {
  const { compare } = new Intl.Collator(undefined, { numeric: true });
  return files.sort((a, b) => compare(a.name, b.name));
}
