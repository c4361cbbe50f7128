// What happens to blobs is told by Event Grid. Deletions go to a queue that Reconcile empties; new blobs go to the blob trigger,
// whose key exists only once the app is deployed: subscription.bicep, which the post-deploy hook runs, makes that subscription.

@description('Region of the resources.')
param location string

@description('Tags of every resource.')
param tags { *: string }

@description('Ends the names of the resources: the same for one environment, another for any other.')
param token string

@description('The storage account.')
param storageName string

@description('The container that files are dropped into.')
param uploadsContainer string

@description('The container for events that could not be delivered.')
param deadLetterContainer string

@description('The queue that tells of deleted uploads.')
param deletedQueue string

@description('The role Storage Blob Data Contributor.')
var blobContributor = 'ba92f5b4-2d11-453d-a403-e96b0029c9fe'

@description('The role Storage Queue Data Message Sender.')
var queueSender = 'c6a89b2d-59bc-44d0-9896-0f6e12d7b80a'

resource storage 'Microsoft.Storage/storageAccounts@2025-06-01' existing = {
  name: storageName

  resource blobs 'blobServices' existing = {
    name: 'default'

    resource deadLetters 'containers' existing = {
      name: deadLetterContainer
    }
  }

  resource queues 'queueServices' existing = {
    name: 'default'

    resource deleted 'queues' existing = {
      name: deletedQueue
    }
  }
}

resource topic 'Microsoft.EventGrid/systemTopics@2025-02-15' = {
  name: 'evgt-${token}'
  location: location
  tags: tags
  identity: { type: 'SystemAssigned' }
  properties: {
    source: storage.id
    topicType: 'Microsoft.Storage.StorageAccounts'
  }
}

resource topicOnDeadLetters 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(storage::blobs::deadLetters.id, topic.id, blobContributor)
  scope: storage::blobs::deadLetters
  properties: {
    principalId: topic.identity.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', blobContributor)
    description: 'Storage Blob Data Contributor'
  }
}

resource topicOnDeleted 'Microsoft.Authorization/roleAssignments@2022-04-01' = {
  name: guid(storage::queues::deleted.id, topic.id, queueSender)
  scope: storage::queues::deleted
  properties: {
    principalId: topic.identity.principalId
    principalType: 'ServicePrincipal'
    roleDefinitionId: subscriptionResourceId('Microsoft.Authorization/roleDefinitions', queueSender)
    description: 'Storage Queue Data Message Sender'
  }
}

resource deletions 'Microsoft.EventGrid/systemTopics/eventSubscriptions@2025-02-15' = {
  parent: topic
  name: 'blob-deleted'
  dependsOn: [topicOnDeleted, topicOnDeadLetters]
  properties: {
    eventDeliverySchema: 'EventGridSchema'
    deliveryWithResourceIdentity: {
      identity: { type: 'SystemAssigned' }
      destination: {
        endpointType: 'StorageQueue'
        properties: {
          resourceId: storage.id
          queueName: deletedQueue
          queueMessageTimeToLiveInSeconds: 604800
        }
      }
    }
    filter: {
      includedEventTypes: ['Microsoft.Storage.BlobDeleted']
      subjectBeginsWith: '/blobServices/default/containers/${uploadsContainer}/blobs/'
    }
    retryPolicy: {
      maxDeliveryAttempts: 30
      eventTimeToLiveInMinutes: 1440
    }
    deadLetterWithResourceIdentity: {
      identity: { type: 'SystemAssigned' }
      deadLetterDestination: {
        endpointType: 'StorageBlob'
        properties: {
          resourceId: storage.id
          blobContainerName: deadLetterContainer
        }
      }
    }
  }
}

@description('The topic that tells what happens to blobs.')
output topicName string = topic.name
