// The app: Flex Consumption, .NET isolated, its own identity for everything it touches.

@description('Region of the resources.')
param location string

@description('Tags of every resource.')
param tags { *: string }

@description('Ends the names of the resources: the same for one environment, another for any other.')
param token string

@description('The name of the resource.')
param name string

@description('The storage account.')
param storageName string

@description('The container that the app\'s package is deployed from.')
param packageContainer string

@description('Application Insights.')
param insightsName string

@description('The subnet that the app joins; empty for none.')
param subnetId string

@description('The most instances that the app grows to.')
param maximumInstances int

@description('Uploads that one instance works on at once.')
param uploadsAtOnce int

@description('Memory of an instance, in MB.')
param instanceMemory int

@description('Instances that always stand ready for HTTP requests.')
param alwaysReady int

@description('Web pages that may call from a browser.')
param allowedOrigins string[]

@description('Functions to switch off.')
param disabledFunctions string[]

@description('Settings that our code reads.')
param settings { *: string }

resource storage 'Microsoft.Storage/storageAccounts@2025-06-01' existing = {
  name: storageName
}

resource insights 'Microsoft.Insights/components@2020-02-02' existing = {
  name: insightsName
}

resource plan 'Microsoft.Web/serverfarms@2025-03-01' = {
  name: 'plan-${token}'
  location: location
  tags: tags
  kind: 'functionapp'
  sku: {
    name: 'FC1'
    tier: 'FlexConsumption'
  }
  properties: { reserved: true }
}

resource site 'Microsoft.Web/sites@2025-03-01' = {
  name: name
  location: location
  tags: union(tags, { 'azd-service-name': 'news' })
  kind: 'functionapp,linux'
  identity: { type: 'SystemAssigned' }
  properties: {
    serverFarmId: plan.id
    httpsOnly: true
    virtualNetworkSubnetId: empty(subnetId) ? null : subnetId
    siteConfig: {
      minTlsVersion: '1.2'
      cors: empty(allowedOrigins) ? null : { allowedOrigins: allowedOrigins }
    }
    functionAppConfig: {
      runtime: {
        name: 'dotnet-isolated'
        version: '10.0'
      }
      deployment: {
        storage: {
          type: 'blobContainer'
          value: '${storage.properties.primaryEndpoints.blob}${packageContainer}'
          authentication: { type: 'SystemAssignedIdentity' }
        }
      }
      scaleAndConcurrency: {
        maximumInstanceCount: maximumInstances
        instanceMemoryMB: instanceMemory
        alwaysReady: alwaysReady == 0 ? [] : [{ name: 'http', instanceCount: alwaysReady }]
      }
    }
  }
}

resource appSettings 'Microsoft.Web/sites/config@2025-03-01' = {
  parent: site
  name: 'appsettings'
  properties: union(
    settings,
    {
      AzureWebJobsStorage__blobServiceUri: storage.properties.primaryEndpoints.blob
      AzureWebJobsStorage__queueServiceUri: storage.properties.primaryEndpoints.queue
      AzureWebJobsStorage__tableServiceUri: storage.properties.primaryEndpoints.table
      AzureWebJobsStorage__credential: 'managedidentity'
      AzureFunctionsJobHost__extensions__blobs__maxDegreeOfParallelism: string(uploadsAtOnce)
      APPLICATIONINSIGHTS_CONNECTION_STRING: insights.properties.ConnectionString
      APPLICATIONINSIGHTS_AUTHENTICATION_STRING: 'Authorization=AAD'
    },
    toObject(disabledFunctions, name => 'AzureWebJobs.${name}.Disabled', name => 'true')
  )
}

@description('The app\'s own identity.')
output principalId string = site.identity.principalId

@description('Where the app answers.')
output url string = 'https://${site.properties.defaultHostName}'
