# Leads new uploads to the blob trigger: subscribe.sh for Windows, see there.
$ErrorActionPreference = 'Stop'
foreach ($name in 'AZURE_RESOURCE_GROUP', 'NEWS_APP_NAME', 'NEWS_TOPIC_NAME', 'NEWS_STORAGE_NAME') {
    if (-not [Environment]::GetEnvironmentVariable($name)) { throw "$name is not set." }
}

foreach ($try in 1..20) {
    az deployment group create --only-show-errors --output none `
        --resource-group $env:AZURE_RESOURCE_GROUP --name news-subscription --template-file "$PSScriptRoot/../subscription.bicep" `
        --parameters appName=$env:NEWS_APP_NAME topicName=$env:NEWS_TOPIC_NAME storageName=$env:NEWS_STORAGE_NAME
    if ($LASTEXITCODE -eq 0) {
        Write-Output 'New uploads reach the blob trigger.'
        exit 0
    }
    Write-Warning "The blob trigger is not ready yet (try $try of 20)."
    Start-Sleep -Seconds 30
}
throw "The Event Grid subscription could not be made. Run 'azd hooks run postdeploy' once the app answers."
