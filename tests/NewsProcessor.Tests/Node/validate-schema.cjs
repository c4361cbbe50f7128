// Prints every mistake of documents by a JSON Schema 2020-12. Arguments: node_modules, the schema's file, and a JSON file with a list of documents.
const [, , packages, ...files] = process.argv;
const Ajv = require(packages + '/ajv/dist/2020').default;
const formats = require(packages + '/ajv-formats').default;
const [schema, documents] = files.map(file => JSON.parse(require('node:fs').readFileSync(file, 'utf8')));

const ajv = new Ajv({ strict: false, allErrors: true });
formats(ajv);
// The schema of ninjs refers to it for places.
ajv.addSchema({ $id: 'https://geojson.org/schema/GeoJSON.json' });
const validate = ajv.compile(schema);
documents.forEach((document, place) => {
  if (!validate(document))
    validate.errors.forEach(error => console.log(`${place}${error.instancePath} ${error.message} ${JSON.stringify(error.params)}`));
});
