// Who may do what with data; nobody has a key.

@description('The storage account.')
param storageName string

@description('The container that files are dropped into.')
param uploadsContainer string

@description('Application Insights.')
param insightsName string

@description('The function app.')
param appName string

@description('The app\'s own identity.')
param appPrincipalId string

@description('Who deploys: may upload files. Empty for nobody.')
param principalId string

@description('What the principal is: User, ServicePrincipal or Group.')
param principalType string

@description('What the Functions host asks of its storage when it has an identity in place of a key: it keeps leases, keys and the package in blobs, the blob trigger\'s work and poison in queues, its diagnostics in a table. The app\'s own data need no more: blobs of the container, five tables, one queue.')
var hostRoles = {
  'Storage Blob Data Owner': 'b7e6dc6d-f1e8-4753-8033-0f276bb0955b'
  'Storage Queue Data Contributor': '974c5e8b-45b9-4653-ba55-5f855dd0fb88'
  'Storage Table Data Contributor': '0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3'
}

@description('The role Monitoring Metrics Publisher.')
var metricsPublisher = '3913510d-42f4-4e42-8a64-420c390055eb'

@description('The role Storage Blob Data Contributor.')
var blobContributor = 'ba92f5b4-2d11-453d-a403-e96b0029c9fe'

resource storage 'Microsoft.Storage/storageAccounts@2025-06-01' existing = {
  name: storageName

  resource blobs 'blobServices' existing = {
    name: 'default'

    resource uploads 'containers' existing = {
      name: uploadsContainer
    }
  }
}

resource insights 'Microsoft.Insights/components@2020-02-02' existing = {
  name: insightsName
}

resource appOnStorage 'Microsoft.Authorization/roleAssignments@2022-04-01' = [
  for role in items(hostRoles): {
    name: guid(storage.id, appName, role.value)
    scope: storage
    properties: {
      principalId: appPrincipalId
      principalType: 'ServicePrincipal'
      roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', role.value)
      description: role.key
    }
  }
]

resource appOnInsights 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(insights.id, appName, metricsPublisher)
  scope: insights
  properties: {
    principalId: appPrincipalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', metricsPublisher)
    description: 'Monitoring Metrics Publisher'
  }
}

resource deployerOnUploads 'Microsoft.Authorization/roleAssignments@2022-04-01' = if (!empty(principalId)) {
  name: guid(storage::blobs::uploads.id, principalId, blobContributor)
  scope: storage::blobs::uploads
  properties: {
    principalId: principalId
    principalType: principalType
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', blobContributor)
    description: 'Storage Blob Data Contributor'
  }
}
