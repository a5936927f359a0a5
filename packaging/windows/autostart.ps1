# Starts the kiosk whenever a user logs on, or does so no more: docs/install-windows.md. Written with care, never run.
#
#   autostart.ps1 -User kiosk        from the next logon of this user on
#   autostart.ps1 -Remove
#
# A task, not an entry under Run: an administrator who logs on gets a desktop, not the kiosk. Its defaults would end
# the kiosk after three days, keep it from starting on batteries, and run it at a low priority.
param(
    [string] $User = "",
    [switch] $Remove
)
$ErrorActionPreference = "Stop"
$name = "ibt-kiosk"

if ($Remove) {
    Unregister-ScheduledTask -TaskName $name -Confirm:$false
    exit 0
}
if ($User -eq "") {
    Write-Error "Say whose logon starts the kiosk: autostart.ps1 -User kiosk"
}
$program = Join-Path $PSScriptRoot "ibt-kioskw.exe"
$action = New-ScheduledTaskAction -Execute $program -Argument "run --supervised" -WorkingDirectory $PSScriptRoot
$trigger = New-ScheduledTaskTrigger -AtLogOn -User $User
$principal = New-ScheduledTaskPrincipal -UserId $User -LogonType Interactive -RunLevel Limited
# --supervised starts the kiosk again; that the parent itself ends is what the task is there for.
$settings = New-ScheduledTaskSettingsSet -AllowStartIfOnBatteries -DontStopIfGoingOnBatteries -Priority 4 `
    -ExecutionTimeLimit ([TimeSpan]::Zero) -MultipleInstances IgnoreNew `
    -RestartCount 255 -RestartInterval (New-TimeSpan -Minutes 1)
Register-ScheduledTask -TaskName $name -Action $action -Trigger $trigger -Principal $principal `
    -Settings $settings -Force | Out-Null
