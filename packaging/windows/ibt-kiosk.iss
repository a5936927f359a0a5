; Installs ibt-kiosk on Windows, with or without a person in front of it: docs/install-windows.md.
; Written with care, never run.
;
;   iscc /DVersion=0.5.0 packaging\windows\ibt-kiosk.iss      writes dist\ibt-kiosk-0.5.0-setup.exe
;   ibt-kiosk-0.5.0-setup.exe /VERYSILENT /SUPPRESSMSGBOXES /NORESTART /KIOSKUSER=kiosk

#ifndef Version
  #error Say which version: iscc /DVersion=X.Y.Z
#endif
#define Name "ibt-kiosk"
#define Root "..\.."

[Setup]
; Windows knows the program by this number; it never changes.
AppId={{6B0B3C1E-52C4-4C0E-9B57-2E6B4B7C2B10}
AppName={#Name}
AppVersion={#Version}
AppVerName={#Name} {#Version}
VersionInfoVersion={#Version}
LicenseFile={#Root}\LICENSE
DefaultDirName={autopf}\{#Name}
DisableDirPage=yes
DisableProgramGroupPage=yes
PrivilegesRequired=admin
ArchitecturesAllowed=x64compatible
ArchitecturesInstallIn64BitMode=x64compatible
; Windows 10 1809 is the oldest that Qt 6 runs on.
MinVersion=10.0.17763
OutputDir={#Root}\dist
OutputBaseFilename={#Name}-{#Version}-setup
Compression=lzma2/max
SolidCompression=yes
; The kiosk's window does not close when it is asked to; PrepareToInstall ends it.
CloseApplications=no
RestartApplications=no
SetupLogging=yes
UninstallDisplayIcon={app}\ibt-kiosk.exe

[Languages]
Name: "en"; MessagesFile: "compiler:Default.isl"

[InstallDelete]
; What an older version had and this one has not.
Type: filesandordirs; Name: "{app}\_internal"

[Files]
Source: "{#Root}\dist\ibt-kiosk\*"; DestDir: "{app}"; Flags: ignoreversion recursesubdirs createallsubdirs
Source: "{#Root}\docs\kiosk.sample.toml"; DestDir: "{app}"; Flags: ignoreversion
Source: "autostart.ps1"; DestDir: "{app}"; Flags: ignoreversion
; A kiosk.toml beside the setup program is installed; one that is there already stays, here and at the uninstall.
Source: "{src}\kiosk.toml"; DestDir: "{commonappdata}\ibt-kiosk"; \
    Flags: external skipifsourcedoesntexist onlyifdoesntexist uninsneveruninstall

[Dirs]
; The kiosk's user keeps its state here (sums by the day, the PIN's hash, sign-offs): it must be able to write.
Name: "{commonappdata}\ibt-kiosk"; Permissions: users-modify; Flags: uninsneveruninstall

[Run]
; The configuration is not the kiosk user's to change: S-1-5-18 is the system, S-1-5-32-544 the administrators,
; S-1-5-32-545 the users.
Filename: "{sys}\icacls.exe"; \
    Parameters: """{commonappdata}\ibt-kiosk\kiosk.toml"" /inheritance:r /grant *S-1-5-18:F *S-1-5-32-544:F *S-1-5-32-545:R"; \
    Flags: runhidden; Check: HasConfiguration
Filename: "{sys}\WindowsPowerShell\v1.0\powershell.exe"; \
    Parameters: "-NoProfile -NonInteractive -ExecutionPolicy Bypass -File ""{app}\autostart.ps1"" -User ""{code:KioskUser}"""; \
    Flags: runhidden; Check: HasKioskUser

[UninstallRun]
Filename: "{sys}\schtasks.exe"; Parameters: "/End /TN ibt-kiosk"; Flags: runhidden; RunOnceId: "EndTask"
Filename: "{sys}\schtasks.exe"; Parameters: "/Delete /TN ibt-kiosk /F"; Flags: runhidden; RunOnceId: "DeleteTask"
Filename: "{sys}\taskkill.exe"; Parameters: "/F /IM ibt-kioskw.exe"; Flags: runhidden; RunOnceId: "EndParent"
Filename: "{sys}\taskkill.exe"; Parameters: "/F /IM ibt-kiosk.exe"; Flags: runhidden; RunOnceId: "EndKiosk"

[UninstallDelete]
Type: filesandordirs; Name: "{app}\_internal"

[Code]
function KioskUser(Param: String): String;
begin
  Result := ExpandConstant('{param:KIOSKUSER|}');
end;

function HasKioskUser(): Boolean;
begin
  Result := KioskUser('') <> '';
end;

function HasConfiguration(): Boolean;
begin
  Result := FileExists(ExpandConstant('{commonappdata}\ibt-kiosk\kiosk.toml'));
end;

procedure EndProgram(const Name: String);
var
  Status: Integer;
begin
  Exec(ExpandConstant('{sys}\taskkill.exe'), '/F /IM ' + Name, '', SW_HIDE, ewWaitUntilTerminated, Status);
end;

function PrepareToInstall(var NeedsRestart: Boolean): String;
var
  Status: Integer;
begin
  Result := '';
  // The task first, then the parent, which would start the kiosk again.
  Exec(ExpandConstant('{sys}\schtasks.exe'), '/End /TN ibt-kiosk', '', SW_HIDE, ewWaitUntilTerminated, Status);
  EndProgram('ibt-kioskw.exe');
  EndProgram('ibt-kiosk.exe');
end;

procedure CurUninstallStepChanged(Step: TUninstallStep);
begin
  // Configuration, sign-offs and counts stay unless somebody asks: unins000.exe /VERYSILENT /PURGE=1
  if (Step = usPostUninstall) and (ExpandConstant('{param:PURGE|0}') = '1') then
    DelTree(ExpandConstant('{commonappdata}\ibt-kiosk'), True, True, True);
end;
