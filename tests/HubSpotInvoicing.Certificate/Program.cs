using HubSpotInvoicing.Certificate;

return await CertificateProgram.RunAsync(args);
