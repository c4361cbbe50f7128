// Validates answers of the API against its OpenAPI document. Arguments: node_modules, and a JSON file { document, answers: [{ name, schema, body }] }.
const [, , packages, file] = process.argv;
const Ajv = require(packages + '/ajv/dist/2020').default;
const formats = require(packages + '/ajv-formats').default;
const { document, answers } = JSON.parse(require('node:fs').readFileSync(file, 'utf8'));

// What the document does not name must not be there either.
for (const schema of Object.values(document.components.schemas))
  if (schema.properties) schema.additionalProperties = false;

const ajv = new Ajv({ strict: false, allErrors: true });
formats(ajv);
ajv.addSchema({ ...document, $id: 'api' });
let wrong = 0;
for (const { name, schema, body } of answers) {
  const validate = ajv.compile({ $ref: 'api' + schema });
  if (validate(body)) continue;
  wrong++;
  console.log(name + ': ' + ajv.errorsText(validate.errors) + '\n' + JSON.stringify(body).slice(0, 500));
}
process.exit(wrong ? 1 : 0);
