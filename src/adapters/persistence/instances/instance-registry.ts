import { type Model, Schema } from 'mongoose';
import type { InstanceRegistry } from '../../../ports/instance-registry.js';
import { DOCUMENT_OPTIONS } from '../schema-parts.js';

export interface InstanceDocument {
  readonly _id: string;
  readonly beats: number;
}

export const instanceSchema = new Schema<InstanceDocument>(
  { _id: String, beats: { type: Number, required: true } },
  DOCUMENT_OPTIONS,
);

export function createInstanceRegistry(model: Model<InstanceDocument>): InstanceRegistry {
  return {
    async beat(id) {
      // Written first and looked at then: two that begin at once see each other.
      await model.updateOne({ _id: id }, { $inc: { beats: 1 } }, { upsert: true });
      const instances = await model.find().lean<InstanceDocument[]>();
      return instances.map(({ _id, beats }) => ({ id: _id, beats }));
    },

    async remove(id) {
      await model.deleteOne({ _id: id });
    },

    async removeAll() {
      await model.deleteMany({});
    },
  };
}
