// Everything that a news processor needs in Azure, in a resource group of its own. `azd up` deploys it; OPERATE.md tells the rest.
targetScope = 'subscription'

@description('Names the environment; the names of all resources are made from it.')
@minLength(1)
@maxLength(40)
param environmentName string

@description('Region of every resource. It must offer the Flex Consumption plan.')
@minLength(1)
@metadata({ azd: { type: 'location' } })
param location string

@description('Object id of the person or pipeline that deploys: may upload files and read tables. Empty for nobody.')
param principalId string = ''

@description('What the principal is.')
@allowed(['User', 'ServicePrincipal', 'Group'])
param principalType string = 'User'

@description('Where alerts are mailed to. Empty: they show in the portal alone.')
param alertEmail string = ''

@description('Keeps storage off the public internet: a virtual network, private endpoints for storage (three, some $7 a month each), uploads from inside the network alone.')
param privateNetwork bool = false

@description('The most instances that the app grows to; the plan takes 40 at least. With uploadsAtOnce it bounds what the eight index partitions are asked for: some 96 uploads at once are what they carry (SCALE.md).')
@minValue(40)
@maxValue(1000)
param maximumInstances int = 40

@description('Uploads that one instance works on at once.')
@minValue(1)
@maxValue(64)
param uploadsAtOnce int = 2

@description('Memory of an instance, in MB.')
@allowed([512, 2048, 4096])
param instanceMemory int = 2048

@description('Instances that always stand ready for HTTP requests, so that none waits for a cold start: some $21 a month for one of 2,048 MB.')
@minValue(0)
@maxValue(10)
param alwaysReady int = 0

@description('Copies of the data: in one place (LRS), in three zones (ZRS), in another region too (GRS, GZRS).')
@allowed(['Standard_LRS', 'Standard_ZRS', 'Standard_GRS', 'Standard_GZRS'])
param redundancy string = 'Standard_LRS'

@description('Days that deleted blobs and containers can still be brought back.')
@minValue(1)
@maxValue(365)
param keepDeletedDays int = 30

@description('Days after which an upload, or an overwritten version of one, moves to the cool tier; 0 for never. Nothing is ever deleted by age: the uploads are the backup.')
@minValue(0)
@maxValue(3650)
param coolAfterDays int = 365

@description('Days that logs, traces and metrics are kept.')
@minValue(30)
@maxValue(730)
param keepLogsDays int = 30

@description('The most telemetry that a day may cost, in GB; -1 for no limit.')
param dailyLogs int = 1

@description('Articles go when their blob is deleted in storage.')
param deleteWithBlob bool = false

@description('Takes uploads and deletions over HTTP too.')
param allowWrites bool = false

@description('Takes uploads in without reading them, until it is false again.')
param pauseIngest bool = false

@description('The largest single document that is read, in MiB.')
@minValue(1)
@maxValue(1024)
param maxDocument int = 32

@description('The largest container of many documents that is read, in MiB.')
@minValue(1)
@maxValue(65536)
param maxContainer int = 2048

@description('Days that the change feed goes back: how long who follows it may stay away.')
@minValue(1)
@maxValue(36500)
param keepChangesDays int = 90

@description('Days that an earlier version of an article is kept after the next one came; 0 for ever.')
@minValue(0)
@maxValue(36500)
param keepVersionsDays int = 0

@description('Days that the receipt of an upload is kept which is gone and left no article, 8 at least; 0 for ever.')
@minValue(0)
@maxValue(36500)
param keepReceiptsDays int = 0

@description('Functions to switch off, such as DeleteUpload.')
param disabledFunctions ('DeleteUpload' | 'IngestUpload' | 'Reconcile' | 'ReconcileAll')[] = []

@description('Web pages that may call the API from a browser, such as https://news.example.')
param allowedOrigins string[] = []

@description('Ends the names of all resources: the same for one environment, another for any other.')
var token = toLower(uniqueString(subscription().id, environmentName, location))

@description('Tell azd which environment a resource is of.')
var tags = { 'azd-env-name': environmentName }

@description('Names that several resources ask for.')
var names = {
  storage: 'st${token}'
  app: 'func-${token}'
  insights: 'appi-${token}'
  uploads: 'uploads'
  deadLetters: 'dead-letters'
  deleted: 'blob-deleted'
  package: 'app-package'
}

resource group 'Microsoft.Resources/resourceGroups@2025-04-01' = {
  name: 'rg-${environmentName}'
  location: location
  tags: tags
}

module monitoring 'modules/monitoring.bicep' = {
  scope: group
  params: {
    location: location
    tags: tags
    token: token
    insightsName: names.insights
    keepLogsDays: keepLogsDays
    dailyLogs: dailyLogs
  }
}

module network 'modules/network.bicep' = if (privateNetwork) {
  scope: group
  dependsOn: [storage]
  params: {
    location: location
    tags: tags
    token: token
    storageName: names.storage
  }
}

module storage 'modules/storage.bicep' = {
  scope: group
  params: {
    location: location
    tags: tags
    name: names.storage
    uploadsContainer: names.uploads
    deadLetterContainer: names.deadLetters
    packageContainer: names.package
    deletedQueue: names.deleted
    redundancy: redundancy
    isPrivate: privateNetwork
    keepDeletedDays: keepDeletedDays
    coolAfterDays: coolAfterDays
  }
}

module app 'modules/functionapp.bicep' = {
  scope: group
  dependsOn: [storage, monitoring]
  params: {
    location: location
    tags: tags
    token: token
    storageName: names.storage
    name: names.app
    packageContainer: names.package
    insightsName: names.insights
    subnetId: network.?outputs.appSubnetId ?? ''
    maximumInstances: maximumInstances
    uploadsAtOnce: uploadsAtOnce
    instanceMemory: instanceMemory
    alwaysReady: alwaysReady
    allowedOrigins: allowedOrigins
    disabledFunctions: disabledFunctions
    settings: {
      DeleteWithBlob: string(deleteWithBlob)
      AllowWrites: string(allowWrites)
      PauseIngest: string(pauseIngest)
      MaxDocumentMiB: string(maxDocument)
      MaxContainerMiB: string(maxContainer)
      KeepChangesDays: string(keepChangesDays)
      KeepVersionsDays: keepVersionsDays == 0 ? '' : string(keepVersionsDays)
      KeepReceiptsDays: keepReceiptsDays == 0 ? '' : string(max(keepReceiptsDays, 8))
    }
  }
}

module access 'modules/access.bicep' = {
  scope: group
  dependsOn: [storage, monitoring]
  params: {
    storageName: names.storage
    uploadsContainer: names.uploads
    insightsName: names.insights
    appName: names.app
    appPrincipalId: app.outputs.principalId
    principalId: principalId
    principalType: principalType
  }
}

module events 'modules/events.bicep' = {
  scope: group
  dependsOn: [storage]
  params: {
    location: location
    tags: tags
    token: token
    storageName: names.storage
    uploadsContainer: names.uploads
    deadLetterContainer: names.deadLetters
    deletedQueue: names.deleted
  }
}

module alerts 'modules/alerts.bicep' = {
  scope: group
  params: {
    location: location
    tags: tags
    token: token
    workspaceId: monitoring.outputs.workspaceId
    alertEmail: alertEmail
  }
}

@description('Where the API answers.')
output NEWS_API_URL string = '${app.outputs.url}/api'

@description('Where files are dropped: a blob container.')
output NEWS_UPLOADS_URL string = '${storage.outputs.blobUrl}${names.uploads}'

@description('Uploads a file, for whoever has the role Storage Blob Data Contributor on the container.')
output NEWS_HOW_TO_UPLOAD string = 'az storage blob upload --auth-mode login --account-name ${names.storage} -c ${names.uploads} -f <file>'

@description('Prints the key that requests carry, as the header x-functions-key or as ?code=.')
output NEWS_HOW_TO_GET_THE_KEY string = 'az functionapp keys list -g ${group.name} -n ${names.app} --query functionKeys.default -o tsv'

@description('The function app.')
output NEWS_APP_NAME string = names.app

@description('The storage account.')
output NEWS_STORAGE_NAME string = names.storage

@description('The Event Grid topic of the storage account.')
output NEWS_TOPIC_NAME string = events.outputs.topicName

@description('The resource group.')
output AZURE_RESOURCE_GROUP string = group.name
