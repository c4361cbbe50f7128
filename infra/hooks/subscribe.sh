#!/bin/sh
# Leads new uploads to the blob trigger. The trigger's key appears some time after the first deployment: tried for ten minutes.
# Names come from the outputs of main.bicep, as azd hands them to its hooks.
set -eu
: "${AZURE_RESOURCE_GROUP:?}" "${NEWS_APP_NAME:?}" "${NEWS_TOPIC_NAME:?}" "${NEWS_STORAGE_NAME:?}"
here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)

for try in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do
    if az deployment group create --only-show-errors --output none \
        --resource-group "$AZURE_RESOURCE_GROUP" --name news-subscription --template-file "$here/../subscription.bicep" \
        --parameters appName="$NEWS_APP_NAME" topicName="$NEWS_TOPIC_NAME" storageName="$NEWS_STORAGE_NAME"; then
        echo "New uploads reach the blob trigger."
        exit 0
    fi
    echo "The blob trigger is not ready yet (try $try of 20)." >&2
    sleep 30
done
echo "The Event Grid subscription could not be made. Run 'azd hooks run postdeploy' once the app answers." >&2
exit 1
