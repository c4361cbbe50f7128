// What an operator is told of, on the metrics that the app emits (see queries.kql) and on the requests that the platform counts.

@description('Region of the resources.')
param location string

@description('Tags of every resource.')
param tags { *: string }

@description('Ends the names of the resources: the same for one environment, another for any other.')
param token string

@description('The Log Analytics workspace that the queries run on.')
param workspaceId string

@description('Where alerts are mailed to; empty for nowhere.')
param alertEmail string

@description('Each alert: what it looks for in its window, and how bad that is.')
var alerts = [
  {
    name: 'reconcile-missing'
    text: 'Reconcile has not run for half an hour: uploads whose event was lost are not picked up.'
    severity: 1
    window: 'PT30M'
    query: 'AppMetrics | where Name == "news.reconcile.runs"'
    operator: 'LessThan'
    threshold: 1
  }
  {
    name: 'uploads-poisoned'
    text: 'Uploads failed five times and still cannot be stored.'
    severity: 2
    window: 'PT15M'
    query: 'AppMetrics | where Name == "news.uploads.poisoned" and Max > 0'
    operator: 'GreaterThan'
    threshold: 0
  }
  {
    name: 'uploads-stuck'
    text: 'An upload was begun more than an hour ago and has not ended.'
    severity: 2
    window: 'PT15M'
    query: 'AppMetrics | where Name == "news.uploads.open.age" and Max > 3600'
    operator: 'GreaterThan'
    threshold: 0
  }
  {
    name: 'events-dead'
    text: 'Event Grid gave up on events, and Reconcile could not make up for them.'
    severity: 2
    window: 'PT15M'
    query: 'AppMetrics | where Name == "news.events.dead" and Max > 0'
    operator: 'GreaterThan'
    threshold: 0
  }
  {
    name: 'uploads-refused'
    text: 'More than 20 uploads an hour cannot be read: a sender has changed its format, perhaps.'
    severity: 3
    window: 'PT1H'
    query: 'AppMetrics | where Name == "news.uploads" and tostring(Properties["news.upload.outcome"]) == "refused" | summarize Refused = sum(Sum) | where Refused > 20'
    operator: 'GreaterThan'
    threshold: 0
  }
  {
    name: 'requests-failing'
    text: 'More than 5 requests in a quarter of an hour were answered 500 or above.'
    severity: 2
    window: 'PT15M'
    query: 'AppRequests | where toint(ResultCode) >= 500'
    operator: 'GreaterThan'
    threshold: 5
  }
]

resource operators 'Microsoft.Insights/actionGroups@2023-01-01' = if (!empty(alertEmail)) {
  name: 'ag-${token}'
  location: 'global'
  tags: tags
  properties: {
    groupShortName: 'news'
    enabled: true
    emailReceivers: [
      {
        name: 'operators'
        emailAddress: alertEmail
        useCommonAlertSchema: true
      }
    ]
  }
}

resource rules 'Microsoft.Insights/scheduledQueryRules@2026-03-01' = [
  for alert in alerts: {
    name: '${alert.name}-${token}'
    location: location
    tags: tags
    properties: {
      displayName: alert.name
      description: alert.text
      severity: alert.severity
      enabled: true
      scopes: [workspaceId]
      evaluationFrequency: 'PT15M'
      windowSize: alert.window
      autoMitigate: true
      skipQueryValidation: true // The tables of a new workspace exist only once something was sent.
      criteria: {
        allOf: [
          {
            query: alert.query
            timeAggregation: 'Count'
            operator: alert.operator
            threshold: alert.threshold
          }
        ]
      }
      actions: { actionGroups: empty(alertEmail) ? [] : [operators.id] }
    }
  }
]
