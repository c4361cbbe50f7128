// One account for uploads, tables and the Functions host. No keys, no public blobs; nothing is deleted by age.

@description('Region of the resources.')
param location string

@description('Tags of every resource.')
param tags { *: string }

@description('The name of the resource.')
param name string

@description('The container that files are dropped into.')
param uploadsContainer string

@description('The container for events that could not be delivered.')
param deadLetterContainer string

@description('The container that the app\'s package is deployed from.')
param packageContainer string

@description('The queue that tells of deleted uploads.')
param deletedQueue string

@description('The kind of the account: how many copies, and where.')
param redundancy string

@description('Whether the account is reached by private endpoints alone.')
param isPrivate bool

@description('Days that deleted blobs can be brought back.')
param keepDeletedDays int

@description('Days after which uploads move to the cool tier; 0 for never.')
param coolAfterDays int

resource account 'Microsoft.Storage/storageAccounts@2025-06-01' = {
  name: name
  location: location
  tags: tags
  kind: 'StorageV2'
  sku: { name: redundancy }
  properties: {
    accessTier: 'Hot'
    allowBlobPublicAccess: false
    allowSharedKeyAccess: false
    allowCrossTenantReplication: false
    defaultToOAuthAuthentication: true
    minimumTlsVersion: 'TLS1_2'
    supportsHttpsTrafficOnly: true
    publicNetworkAccess: isPrivate ? 'Disabled' : 'Enabled'
    networkAcls: {
      defaultAction: isPrivate ? 'Deny' : 'Allow'
      bypass: 'AzureServices' // Event Grid delivers deletions and dead letters.
    }
  }
}

resource blobs 'Microsoft.Storage/storageAccounts/blobServices@2025-06-01' = {
  parent: account
  name: 'default'
  properties: {
    isVersioningEnabled: true
    deleteRetentionPolicy: {
      enabled: true
      days: keepDeletedDays
    }
    containerDeleteRetentionPolicy: {
      enabled: true
      days: keepDeletedDays
    }
  }
}

resource uploads 'Microsoft.Storage/storageAccounts/blobServices/containers@2025-06-01' = {
  parent: blobs
  name: uploadsContainer
}

resource deadLetters 'Microsoft.Storage/storageAccounts/blobServices/containers@2025-06-01' = {
  parent: blobs
  name: deadLetterContainer
}

resource package 'Microsoft.Storage/storageAccounts/blobServices/containers@2025-06-01' = {
  parent: blobs
  name: packageContainer
}

resource queues 'Microsoft.Storage/storageAccounts/queueServices@2025-06-01' = {
  parent: account
  name: 'default'
}

resource deleted 'Microsoft.Storage/storageAccounts/queueServices/queues@2025-06-01' = {
  parent: queues
  name: deletedQueue
}

resource tiers 'Microsoft.Storage/storageAccounts/managementPolicies@2025-06-01' = if (coolAfterDays > 0) {
  parent: account
  name: 'default'
  properties: {
    policy: {
      rules: [
        {
          name: 'cool-old-uploads'
          type: 'Lifecycle'
          definition: {
            filters: {
              blobTypes: ['blockBlob']
              prefixMatch: ['${uploads.name}/']
            }
            actions: {
              baseBlob: { tierToCool: { daysAfterModificationGreaterThan: coolAfterDays } }
              version: { tierToCool: { daysAfterCreationGreaterThan: coolAfterDays } }
            }
          }
        }
      ]
    }
  }
}

@description('Where blobs answer, with a slash at the end.')
output blobUrl string = account.properties.primaryEndpoints.blob
