import type { Collection, Db, Document } from 'mongodb';

let made = 0;

/** A collection no other test knows, with documents whose `_id` is their position from 1 unless they bring one. */
export async function freshCollection(db: Db, docs: readonly Document[] = []): Promise<Collection<Document>> {
  made += 1;
  const collection = db.collection<Document>(`c${process.pid}_${made}`);
  if (docs.length > 0)
    await collection.insertMany(docs.map((doc, i) => ({ _id: i + 1, ...doc }) as Document));
  return collection;
}

/** The code and names a server answers a mistake with; 0 when it found nothing wrong. */
export async function errorOf(doing: Promise<unknown>): Promise<{ code: number; codeName?: string }> {
  try {
    await doing;
    return { code: 0 };
  } catch (error) {
    const { code, codeName } = error as { code?: number; codeName?: string };
    return { code: code ?? -1, ...(codeName === undefined ? {} : { codeName }) };
  }
}
