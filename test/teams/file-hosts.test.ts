// Where a file that somebody has sent may be fetched: from Microsoft, and from nowhere that only looks like it.
import { describe, expect, it } from '@jest/globals';
import { fileUrlAllowed, type TeamsSettings } from '../../src/teams/settings.ts';

describe('where a file may be fetched', () => {
  const open = { allowedServiceHosts: ['smba.trafficmanager.net'] } as unknown as TeamsSettings;
  it.each([
    'https://contoso-my.sharepoint.com/personal/x/_layouts/15/download.aspx?UniqueId=1&tempauth=y',
    'https://contoso.sharepoint.com/sites/x/plan.docx',
  ])('is %s', (url) => expect(fileUrlAllowed(open, url)).toBe(true));

  it.each([
    'http://contoso-my.sharepoint.com/plan.docx',
    'https://contoso-my.sharepoint.com:8443/plan.docx',
    'https://bruker:passord@contoso-my.sharepoint.com/plan.docx',
    'https://sharepoint.com/plan.docx',
    'https://a.b.sharepoint.com/plan.docx',
    'https://contoso-my.sharepoint.com./plan.docx',
    'https://contoso-my.sharepoint.com.example.org/plan.docx',
    'https://evilsharepoint.com/plan.docx',
    'https://api.onedrive.com/plan.docx',
    'https://127.0.0.1/plan.docx',
    'https://[::1]/plan.docx',
    'https://169.254.169.254/latest/meta-data',
    'file:///etc/passwd',
    'plan.docx',
  ])('is not %s', (url) => expect(fileUrlAllowed(open, url)).toBe(false));
});
