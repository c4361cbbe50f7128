// Logs, traces and metrics: Application Insights on a workspace of its own. Only identities may send.

@description('Region of the resources.')
param location string

@description('Tags of every resource.')
param tags { *: string }

@description('Ends the names of the resources: the same for one environment, another for any other.')
param token string

@description('Application Insights.')
param insightsName string

@description('Days that logs, traces and metrics are kept.')
param keepLogsDays int

@description('The most telemetry of a day, in GB; -1 for no limit.')
param dailyLogs int

resource workspace 'Microsoft.OperationalInsights/workspaces@2025-02-01' = {
  name: 'log-${token}'
  location: location
  tags: tags
  properties: {
    sku: { name: 'PerGB2018' }
    retentionInDays: keepLogsDays
    workspaceCapping: { dailyQuotaGb: dailyLogs }
    features: { disableLocalAuth: true }
  }
}

resource insights 'Microsoft.Insights/components@2020-02-02' = {
  name: insightsName
  location: location
  tags: tags
  kind: 'web'
  properties: {
    Application_Type: 'web'
    WorkspaceResourceId: workspace.id
    DisableLocalAuth: true
  }
}

@description('The Log Analytics workspace.')
output workspaceId string = workspace.id
